package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JPanel;
import moodlab.domain.Affect;

/** The valence–arousal plane: where the expression lies, where it came from, where the strategy leads. */
public final class AffectPlane extends JPanel {

    private static final int TRAIL = 30;
    private static final int MARGIN = 18;

    private transient Optional<Affect> here = Optional.empty();
    private transient Optional<Affect> target = Optional.empty();
    private final transient Deque<Affect> trail = new ArrayDeque<>();

    public AffectPlane() {
        setOpaque(false);
        setName("affectPlane");
        setToolTipText("Filled: the expression now, from unpleasant to pleasant and from calm to excited."
                + " Ring: where the music should lead.");
        getAccessibleContext().setAccessibleName("Valence and arousal of the expression");
        setPreferredSize(new Dimension(200, 170));
        setMinimumSize(new Dimension(120, 100));
    }

    /**
     * Shows where the expression lies.
     *
     * @param now empty where no face is seen
     */
    public void show(Optional<Affect> now) {
        if (now.equals(here)) {
            return;
        }
        here = now;
        now.ifPresent(trail::addLast);
        if (trail.size() > TRAIL) {
            trail.removeFirst();
        }
        getAccessibleContext()
                .setAccessibleDescription(now.map(AffectPlane::inWords).orElse("No face is seen."));
        repaint();
    }

    /** Where the strategy leads. */
    public void aim(Optional<Affect> aim) {
        if (!aim.equals(target)) {
            target = aim;
            repaint();
        }
    }

    private static String inWords(Affect affect) {
        return String.format(Locale.ROOT, "Valence %.2f, arousal %.2f", affect.valence(), affect.arousal());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        paintAxes(pen);
        paintTrail(pen);
        target.ifPresent(aim -> {
            pen.setColor(Inks.good());
            pen.setStroke(new BasicStroke(2));
            pen.draw(circle(at(aim), 7));
        });
        here.ifPresent(affect -> {
            pen.setColor(Inks.accent());
            pen.fill(circle(at(affect), 6));
        });
        pen.dispose();
    }

    private void paintAxes(Graphics2D pen) {
        pen.setColor(Inks.faint());
        pen.draw(new Line2D.Double(at(new Affect(-1, 0)), at(new Affect(1, 0))));
        pen.draw(new Line2D.Double(at(new Affect(0, -1)), at(new Affect(0, 1))));
        pen.setColor(Inks.muted());
        pen.setFont(getFont().deriveFont(getFont().getSize2D() - 2));
        FontMetrics metrics = pen.getFontMetrics();
        int middle = getHeight() / 2 - 4;
        pen.drawString("unpleasant", 0, middle);
        pen.drawString("pleasant", getWidth() - metrics.stringWidth("pleasant"), middle);
        pen.drawString("excited", (getWidth() - metrics.stringWidth("excited")) / 2, metrics.getAscent());
        pen.drawString("calm", (getWidth() - metrics.stringWidth("calm")) / 2, getHeight() - 3);
    }

    private void paintTrail(Graphics2D pen) {
        pen.setColor(Inks.mix(Inks.accent(), Inks.ground(), 0.4));
        Point2D before = null;
        for (Affect affect : trail) {
            Point2D point = at(affect);
            if (before != null) {
                pen.draw(new Line2D.Double(before, point));
            }
            before = point;
        }
    }

    private Point2D at(Affect affect) {
        double halfWidth = getWidth() / 2.0 - MARGIN / 2.0;
        double halfHeight = getHeight() / 2.0 - MARGIN;
        return new Point2D.Double(
                getWidth() / 2.0 + affect.valence() * halfWidth, getHeight() / 2.0 - affect.arousal() * halfHeight);
    }

    private static Ellipse2D circle(Point2D middle, double radius) {
        return new Ellipse2D.Double(middle.getX() - radius, middle.getY() - radius, 2 * radius, 2 * radius);
    }
}
