package moodlab.desktop.widget;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.UIManager;

/** The colours of the look that is set, asked anew at each painting so that light and dark can be switched. */
public final class Inks {

    private Inks() {}

    public static Color text() {
        return of("Label.foreground", Color.BLACK);
    }

    /** For what matters less. */
    public static Color muted() {
        return mix(text(), ground(), dark() ? 0.78 : 0.65);
    }

    public static Color ground() {
        return of("Panel.background", Color.WHITE);
    }

    /** A little off the ground: cards, empty bars. */
    public static Color card() {
        return dark() ? mix(Color.WHITE, ground(), 0.06) : mix(Color.WHITE, ground(), 0.75);
    }

    /** Empty bars, grid lines. */
    public static Color faint() {
        return mix(text(), ground(), 0.14);
    }

    public static Color accent() {
        Color accent = of("Component.accentColor", new Color(0x2675BF));
        return dark() ? mix(accent, Color.WHITE, 0.7) : accent;
    }

    /** For good news. */
    public static Color good() {
        return dark() ? new Color(0x6CC070) : new Color(0x2E7D32);
    }

    /** For what wants attention. */
    public static Color warning() {
        return dark() ? new Color(0xF0B35A) : new Color(0x9A5B00);
    }

    /** For what went wrong. */
    public static Color bad() {
        return dark() ? new Color(0xFF8A80) : new Color(0xB3261E);
    }

    /** Whether the look is a dark one. */
    public static boolean dark() {
        Color ground = ground();
        return ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * 128;
    }

    /** A colour that was chosen for a light ground, as it looks on the ground that there is. */
    public static Color lit(Color colour) {
        return dark() ? mix(colour, Color.WHITE, 0.78) : colour;
    }

    /**
     * Mixes two colours.
     *
     * @param share of the first, 0 … 1
     */
    public static Color mix(Color first, Color second, double share) {
        return new Color(
                part(first.getRed(), second.getRed(), share),
                part(first.getGreen(), second.getGreen(), share),
                part(first.getBlue(), second.getBlue(), share));
    }

    /** A copy of the pen that draws smooth lines and text; dispose it. */
    public static Graphics2D smooth(Graphics graphics) {
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return pen;
    }

    private static int part(int first, int second, double share) {
        return (int) Math.round(first * share + second * (1 - share));
    }

    private static Color of(String key, Color otherwise) {
        Color color = UIManager.getColor(key);
        return color == null ? otherwise : color;
    }
}
