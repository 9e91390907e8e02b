package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import moodlab.desktop.presenter.TransportState;
import moodlab.desktop.presenter.Wave;

/**
 * A song from left to right: how far its sound reaches, in the colours of the moods that are heard in it, and where it
 * has got to. A click or a drag goes to that place; Home goes to the beginning. Plain where the song is not drawn yet.
 */
public final class WaveBar extends JComponent {

    private static final int GAP = 1;
    private static final int COLUMN = 3;

    private final transient DoubleConsumer seek;
    private transient Optional<Wave> wave = Optional.empty();
    private Duration length = Duration.ZERO;
    private double share;
    private double dragged = -1;

    /** @param seek is told a share of the song, 0 … 1 */
    public WaveBar(DoubleConsumer seek) {
        this.seek = seek;
        setName("seek");
        setFocusable(true);
        setToolTipText("");
        setPreferredSize(new Dimension(300, 52));
        setMinimumSize(new Dimension(80, 34));
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_HOME, 0), "beginning");
        getActionMap().put("beginning", new AbstractAction() {
            @Override
            public void actionPerformed(java.awt.event.ActionEvent event) {
                go(0);
            }
        });
        describe();
    }

    /** Shows where the song has got to. */
    public void show(TransportState state) {
        setEnabled(state.enabled());
        boolean other = !state.wave().equals(wave) || !state.length().equals(length);
        boolean moved = Math.abs(state.share() - share) * Math.max(1, getWidth()) >= 0.5;
        wave = state.wave();
        length = state.length();
        share = state.share();
        if (other || moved) {
            describe();
            repaint();
        }
    }

    private void describe() {
        getAccessibleContext().setAccessibleName("Place in the song; the arrow keys move by 5 seconds");
        getAccessibleContext().setAccessibleDescription(at(share));
    }

    /** The place and what is heard there, in words. */
    private String at(double place) {
        Duration time = Duration.ofMillis(Math.round(place * length.toMillis()));
        String clock = "%d:%02d of %d:%02d"
                .formatted(time.toMinutes(), time.toSecondsPart(), length.toMinutes(), length.toSecondsPart());
        return clock
                + wave.filter(now -> !now.moods().isEmpty())
                        .map(now -> ", " + QuadrantInks.inWords(now.at(place)))
                        .orElse("");
    }

    private void go(double place) {
        if (isEnabled() && !length.isZero()) {
            seek.accept(place);
        }
    }

    private double shareAt(int x) {
        return Math.max(0, Math.min(1, (double) x / Math.max(1, getWidth() - 1)));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return length.isZero() ? null : at(shareAt(event.getX()));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.SLIDER;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = Inks.smooth(graphics);
        double place = dragged >= 0 ? dragged : share;
        if (wave.isPresent()) {
            paintWave(pen, wave.get(), place);
        } else {
            paintPlain(pen, place);
        }
        if (isEnabled()) {
            double x = place * (getWidth() - 1);
            pen.setColor(Inks.text());
            pen.fill(new Rectangle2D.Double(x - 1, 1, 2, getHeight() - 2.0));
        }
        if (isFocusOwner()) {
            pen.setColor(Inks.accent());
            pen.setStroke(new BasicStroke(1.5f));
            pen.draw(new RoundRectangle2D.Double(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5, 8, 8));
        }
        pen.dispose();
    }

    private void paintPlain(Graphics2D pen, double place) {
        double middle = getHeight() / 2.0;
        pen.setColor(Inks.faint());
        pen.fill(new RoundRectangle2D.Double(0, middle - 3, getWidth(), 6, 6, 6));
        pen.setColor(Inks.accent());
        pen.fill(new RoundRectangle2D.Double(0, middle - 3, place * getWidth(), 6, 6, 6));
    }

    private void paintWave(Graphics2D pen, Wave shown, double place) {
        double middle = getHeight() / 2.0;
        // a soft song is to be read as well as a loud one
        double loudest = Math.max(1e-3, highest(shown, 0, 1));
        int step = COLUMN + GAP;
        for (int x = 0; x < getWidth(); x += step) {
            double from = (double) x / getWidth();
            double to = Math.min(1, (double) (x + step) / getWidth());
            double height = Math.max(1, highest(shown, from, to) / loudest * (middle - 4));
            Color ink = shown.moods().isEmpty() ? Inks.accent() : QuadrantInks.of(shown.at(from));
            pen.setColor(from < place ? ink : Inks.mix(ink, Inks.card(), 0.42));
            pen.fill(new RoundRectangle2D.Double(x, middle - height, COLUMN, 2 * height, 2, 2));
        }
    }

    private static double highest(Wave shown, double from, double to) {
        int last = Math.max((int) (from * shown.columns()) + 1, (int) (to * shown.columns()));
        double highest = 0;
        for (int i = (int) (from * shown.columns()); i < Math.min(last, shown.columns()); i++) {
            highest = Math.max(highest, shown.peak(i));
        }
        return highest;
    }

    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            mouseDragged(event);
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            dragged = isEnabled() ? shareAt(event.getX()) : -1;
            repaint();
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (dragged >= 0) {
                go(dragged);
                share = dragged;
                dragged = -1;
            }
        }
    }
}
