package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.swing.JPanel;
import moodlab.desktop.presenter.minute.MinutePoint;
import moodlab.desktop.presenter.minute.MinuteState;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.Emotion;

/** The last minute: seven probabilities, valence and arousal with their spread, quality, the camera's rate. */
public final class MinutePlot extends JPanel {

    private static final int LEFT = 42;
    private static final int RIGHT = 96;
    private static final int TITLE = 24;

    /** Told apart in light and in dark, and by most who see few colours (Okabe and Ito 2008). */
    private static final List<Color> COLOURS = List.of(
            new Color(0xD55E00), // angry
            new Color(0x8A9A00), // disgust
            new Color(0x9B6BC8), // fear
            new Color(0xE69F00), // happy
            new Color(0x0072B2), // sad
            new Color(0xCC5599), // surprise
            new Color(0x808080)); // neutral

    private static final Color VALENCE = new Color(0x009E73);
    private static final Color AROUSAL = new Color(0xD55E00);

    private transient MinuteState state = MinuteState.empty();

    public MinutePlot() {
        setName("minutePlot");
        setOpaque(false);
        setToolTipText("The last 60 seconds as the camera's reading has them; gaps are where no face was read.");
        getAccessibleContext().setAccessibleName("Plot of the last minute of readings");
        setPreferredSize(new Dimension(720, 560));
        setMinimumSize(new Dimension(420, 360));
    }

    /** Shows this minute. */
    public void show(MinuteState now) {
        state = now;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        if (state.points().isEmpty()) {
            pen.setColor(Inks.muted());
            pen.drawString("The last minute appears here when the camera runs.", LEFT, getHeight() / 2);
        } else {
            int room = getHeight() - 4 * TITLE - 22;
            int top = TITLE;
            top = probabilities(strip(pen, top, room * 38 / 100, 0, 1)) + TITLE;
            top = affect(strip(pen, top, room * 32 / 100, -1, 1)) + TITLE;
            top = quality(strip(pen, top, room * 15 / 100, 0, 1)) + TITLE;
            rate(strip(pen, top, room * 15 / 100, 0, highestRate()));
            time(pen);
        }
        pen.dispose();
    }

    private PlotStrip strip(Graphics2D pen, int top, int height, double low, double high) {
        Rectangle area = new Rectangle(LEFT, top, Math.max(10, getWidth() - LEFT - RIGHT), Math.max(10, height));
        return new PlotStrip(pen, area, low, high, state.points());
    }

    private static int probabilities(PlotStrip strip) {
        strip.ground("Probability of each expression", 0, 0.5, 1);
        strip.pen().setStroke(new BasicStroke(1.8f));
        for (Emotion emotion : Emotion.values()) {
            strip.pen().setColor(shade(COLOURS.get(emotion.ordinal())));
            strip.line(point ->
                    point.emotions().map(all -> all.probability(emotion)).orElse(Double.NaN));
            name(strip, emotion.ordinal(), Emotion.COUNT, emotion.label());
        }
        return strip.area().y + strip.area().height;
    }

    private static int affect(PlotStrip strip) {
        strip.ground("Valence and arousal, with the spread of the classes that share the probability", -1, 0, 1);
        axis(strip, VALENCE, Affect::valence, AffectSpread::valence);
        name(strip, 0, 3, "valence");
        axis(strip, AROUSAL, Affect::arousal, AffectSpread::arousal);
        name(strip, 1, 3, "arousal");
        return strip.area().y + strip.area().height;
    }

    private static void axis(
            PlotStrip strip, Color colour, ToDoubleFunction<Affect> middle, ToDoubleFunction<AffectSpread> spread) {
        ToDoubleFunction<MinutePoint> value = point ->
                point.emotions().map(all -> middle.applyAsDouble(all.affect())).orElse(Double.NaN);
        ToDoubleFunction<MinutePoint> off = point -> point.emotions()
                .map(all -> spread.applyAsDouble(all.affectSpread()))
                .orElse(Double.NaN);
        Color ink = shade(colour);
        strip.pen().setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 40));
        strip.band(
                point -> value.applyAsDouble(point) - off.applyAsDouble(point),
                point -> value.applyAsDouble(point) + off.applyAsDouble(point));
        strip.pen().setColor(ink);
        strip.pen().setStroke(new BasicStroke(2));
        strip.line(value);
    }

    private static int quality(PlotStrip strip) {
        strip.ground("Quality of the face's picture", 0, 1);
        strip.pen().setColor(Inks.accent());
        strip.line(MinutePoint::quality);
        return strip.area().y + strip.area().height;
    }

    private void rate(PlotStrip strip) {
        strip.ground(
                "Pictures in a second; red: pictures that did not come (" + state.droppedInAll() + " in all)",
                0,
                strip.high());
        strip.pen().setColor(Inks.accent());
        strip.line(MinutePoint::rate);
        strip.pen().setColor(Inks.bad());
        for (MinutePoint point : state.points()) {
            if (point.dropped() > 0) {
                int x = (int) strip.x(point);
                strip.pen().fillRect(x - 1, strip.area().y, 3, strip.area().height);
            }
        }
    }

    private double highestRate() {
        int highest = state.points().stream().mapToInt(MinutePoint::rate).max().orElse(0);
        return Math.max(10, 10 * Math.ceil(highest / 10.0));
    }

    /** Beside the strip, in the colour that is set. */
    private static void name(PlotStrip strip, int index, int of, String text) {
        Rectangle area = strip.area();
        int y = area.y + (int) (area.height * (index + 0.5) / of) + 5;
        strip.pen().drawString("— " + text, area.x + area.width + 8, y);
    }

    private void time(Graphics2D pen) {
        pen.setColor(Inks.muted());
        int base = getHeight() - 4;
        pen.drawString("−60 s", LEFT, base);
        String middle = "−30 s";
        pen.drawString(
                middle, LEFT + (getWidth() - LEFT - RIGHT - pen.getFontMetrics().stringWidth(middle)) / 2, base);
        pen.drawString("now", getWidth() - RIGHT - pen.getFontMetrics().stringWidth("now"), base);
    }

    private static Color shade(Color colour) {
        return Inks.dark() ? Inks.mix(colour, Color.WHITE, 0.72) : colour;
    }
}
