package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import moodlab.desktop.presenter.Reel;
import moodlab.desktop.presenter.RoundMark;
import moodlab.desktop.presenter.Track;
import moodlab.domain.round.Thumb;

/**
 * A recording from end to end: how pleasant the expression was, by that day's readings and by another model's, the rounds
 * with their thumbs, and where one is. Pressing or dragging goes there.
 */
public final class TimeLine extends JPanel {

    private static final int HEAD = 26;
    private static final int FOOT = 18;
    private static final int NEAR = 8;
    private static final int SIGN = 13;

    private transient Optional<Reel> reel = Optional.empty();
    private transient Optional<Track> other = Optional.empty();
    private int row;

    /** @param seek is told the frame that was pressed */
    public TimeLine(IntConsumer seek) {
        setOpaque(false);
        setName("timeLine");
        setFocusable(true);
        setToolTipText("");
        setPreferredSize(new Dimension(600, 130));
        setMinimumSize(new Dimension(200, 90));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                mouseDragged(event);
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                reel.filter(now -> now.size() > 0).ifPresent(now -> seek.accept(rowAt(now, event.getX())));
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    /**
     * Shows a recording.
     *
     * @param otherValence another model's readings; empty where none is compared
     */
    public void show(Optional<Reel> now, Optional<Track> otherValence, int shown) {
        reel = now;
        other = otherValence;
        row = shown;
        now.filter(open -> open.size() > shown).ifPresent(open -> getAccessibleContext()
                .setAccessibleName("Time line, at frame " + (shown + 1) + " of " + open.size() + ". "
                        + open.round(shown).map(RoundMark::text).orElse("")));
        repaint();
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return reel.flatMap(now -> now.rounds().stream()
                        .filter(mark -> Math.abs(x(now, mark.row()) - event.getX()) <= NEAR)
                        .min(Comparator.comparingDouble(mark -> Math.abs(x(now, mark.row()) - event.getX()))))
                .map(RoundMark::text)
                .orElse(null);
    }

    private int rowAt(Reel now, int x) {
        double share = Math.max(0, Math.min(1, (x - 1.0) / Math.max(1, getWidth() - 2)));
        return now.seconds().lastUpTo(share * length(now) + 1e-9);
    }

    private double x(Reel now, int at) {
        double length = length(now);
        return 1 + (length == 0 ? 0 : now.seconds().at(at) / length) * (getWidth() - 2);
    }

    private static double length(Reel now) {
        return now.seconds().at(now.size() - 1);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        pen.setColor(Inks.mix(Inks.faint(), Inks.ground(), 0.6));
        pen.fillRoundRect(0, HEAD, getWidth(), getHeight() - HEAD - FOOT, 10, 10);
        reel.filter(now -> now.size() > 0).ifPresent(now -> paint(pen, now));
        if (isFocusOwner()) {
            pen.setColor(Inks.accent());
            pen.drawRoundRect(0, HEAD, getWidth() - 1, getHeight() - HEAD - FOOT - 1, 10, 10);
        }
        pen.dispose();
    }

    private void paint(Graphics2D pen, Reel now) {
        int zero = (int) y(0);
        pen.setColor(Inks.faint());
        pen.drawLine(0, zero, getWidth(), zero);
        curve(pen, now, now.valence(), Inks.accent());
        other.ifPresent(valence -> curve(pen, now, valence, Inks.warning()));
        now.rounds().forEach(mark -> mark(pen, now, mark));
        double at = x(now, Math.min(row, now.size() - 1));
        pen.setColor(Inks.text());
        pen.setStroke(new BasicStroke(2));
        pen.drawLine((int) at, HEAD - 6, (int) at, getHeight() - FOOT + 2);
        pen.setColor(Inks.muted());
        pen.drawString("0:00", 0, getHeight() - 3);
        String end = clock(length(now));
        pen.drawString(end, getWidth() - pen.getFontMetrics().stringWidth(end), getHeight() - 3);
        legend(pen);
    }

    private void legend(Graphics2D pen) {
        String then = "valence: that day";
        String model = other.isPresent() ? "other model" : "";
        int width = pen.getFontMetrics().stringWidth(then + "      " + model);
        int left = (getWidth() - width) / 2;
        pen.setColor(Inks.accent());
        pen.drawString(then, left, getHeight() - 3);
        pen.setColor(Inks.warning());
        pen.drawString(model, left + pen.getFontMetrics().stringWidth(then + "      "), getHeight() - 3);
    }

    /** One value a column of pixels; a gap where there is none. */
    private void curve(Graphics2D pen, Reel now, Track values, Color ink) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        int from = 0;
        for (int x = 1; x < getWidth() - 1; x++) {
            int to = Math.min(now.size(), rowAt(now, x) + 1);
            double value = to > from ? values.mean(from, to) : Double.NaN;
            if (!Double.isNaN(value)) {
                if (drawing) {
                    path.lineTo(x, y(value));
                } else {
                    path.moveTo(x, y(value));
                }
                drawing = true;
            } else if (to > from) {
                drawing = false;
            }
            from = Math.max(from, to);
        }
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(1.6f));
        pen.draw(path);
    }

    private double y(double value) {
        double middle = HEAD + (getHeight() - HEAD - FOOT) / 2.0;
        return middle - value * ((getHeight() - HEAD - FOOT) / 2.0 - 4);
    }

    private void mark(Graphics2D pen, Reel now, RoundMark mark) {
        int x = (int) x(now, mark.row());
        pen.setStroke(new BasicStroke(1));
        pen.setColor(Inks.muted());
        pen.drawLine(x, HEAD - 4, x, getHeight() - FOOT);
        pen.drawString(Integer.toString(mark.sequence()), Math.min(x + 2, getWidth() - 26), HEAD - 8);
        mark.thumb().ifPresent(thumb -> sign(pen, x + 2 + 8 * (1 + mark.sequence() / 10), thumb));
    }

    private void sign(Graphics2D pen, int x, Thumb thumb) {
        Glyph glyph = thumb == Thumb.UP ? Glyph.thumbUp(SIGN) : Glyph.thumbDown(SIGN);
        glyph.paint(
                pen, Math.min(x, getWidth() - SIGN - 1), HEAD - SIGN - 7, thumb == Thumb.UP ? Inks.good() : Inks.bad());
    }

    /** Minutes and seconds. */
    public static String clock(double seconds) {
        return "%d:%02d".formatted((int) seconds / 60, (int) seconds % 60);
    }
}
