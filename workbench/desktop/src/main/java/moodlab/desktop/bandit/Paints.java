package moodlab.desktop.bandit;

import java.awt.Color;
import moodlab.desktop.widget.Inks;

/** Colours that most people can tell apart, however few they see. */
final class Paints {

    /** Cividis, a map whose lightness alone tells the order (Nuñez, Anderton and Renslow 2018), at quarters. */
    private static final Color[] CIVIDIS = {
        new Color(0x00224E), new Color(0x434E6C), new Color(0x7D7C78), new Color(0xBCAF6F), new Color(0xFEE838)
    };

    /** Blue and vermilion of Okabe and Ito 2008. */
    private static final Color[] LINES = {new Color(0x0072B2), new Color(0xD55E00)};

    private Paints() {}

    /** Of a share, 0 … 1. */
    static Color heat(double share) {
        double at = Math.max(0, Math.min(1, share)) * (CIVIDIS.length - 1);
        int below = Math.min((int) at, CIVIDIS.length - 2);
        return Inks.mix(CIVIDIS[below + 1], CIVIDIS[below], at - below);
    }

    /** What can be read on that ground. */
    static Color on(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light > 140 ? Color.BLACK : Color.WHITE;
    }

    static Color line(int index) {
        return Inks.lit(LINES[index % LINES.length]);
    }

    static Color faded(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
