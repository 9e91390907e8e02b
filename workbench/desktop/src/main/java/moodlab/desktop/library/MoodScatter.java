package moodlab.desktop.library;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.Inks;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;

/**
 * The songs on the valence–arousal plane. A click selects, a drag over empty ground selects what lies inside, arrow keys go
 * to the nearest song that way; the spread of what is selected or under the mouse is shown as an ellipse of one standard
 * deviation with whiskers.
 */
public final class MoodScatter extends JPanel {

    private static final int LEFT = 46;
    private static final int TOP = 10;
    private static final int RIGHT = 12;
    private static final int BOTTOM = 38;
    private static final double REACH = 9;
    private static final double RADIUS = 4;
    /** More ellipses than this would only be a blot. */
    private static final int ELLIPSES = 12;

    private final transient Consumer<Set<Long>> select;
    private final transient ScatterDots dots = new ScatterDots(RADIUS);
    private transient List<SongRow> rows = List.of();
    private transient Set<Long> selection = Set.of();
    private transient ScatterPlan plan = new ScatterPlan(List.of(), new Rectangle2D.Double());
    private transient Rectangle2D planned = new Rectangle2D.Double();
    private transient OptionalInt hover = OptionalInt.empty();
    private transient Point2D pressed;
    private transient Rectangle2D band = new Rectangle2D.Double();

    /** @param select is told which songs the person selected */
    public MoodScatter(Consumer<Set<Long>> select) {
        this.select = select;
        setName("libraryScatter");
        setOpaque(false);
        setFocusable(true);
        setToolTipText("");
        setPreferredSize(new Dimension(340, 300));
        setMinimumSize(new Dimension(180, 160));
        getAccessibleContext().setAccessibleName("Songs by valence and arousal; arrow keys go to the nearest song");
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        step(KeyEvent.VK_RIGHT, 1, 0);
        step(KeyEvent.VK_LEFT, -1, 0);
        step(KeyEvent.VK_UP, 0, -1);
        step(KeyEvent.VK_DOWN, 0, 1);
    }

    /** Colours by source in place of mood, or back. */
    public void bySource(boolean source) {
        dots.bySource(source);
        repaint();
    }

    /** Shows those songs of the rows whose mood is known. */
    public void show(LibraryState state) {
        if (state.shown() != rows) {
            rows = state.shown();
            planned = new Rectangle2D.Double();
            hover = OptionalInt.empty();
        }
        selection = state.selection();
        getAccessibleContext().setAccessibleDescription(described(state));
        repaint();
    }

    private static String described(LibraryState state) {
        List<SongRow> selected = state.selected();
        return selected.size() == 1 ? words(selected.get(0)) : selected.size() + " songs are selected";
    }

    private static String words(SongRow row) {
        Affect affect = row.tag().affect();
        AffectSpread spread = row.tag().spread();
        return String.format(
                Locale.ROOT,
                "%s: valence %+.2f ± %.2f, arousal %+.2f ± %.2f, from %s",
                row.title(),
                affect.valence(),
                spread.valence(),
                affect.arousal(),
                spread.arousal(),
                row.sources());
    }

    /** Where a song is drawn, in this component; empty where it is not shown. */
    public java.util.Optional<Point2D> place(long entry) {
        ScatterPlan now = plan();
        OptionalInt index = now.of(entry);
        return index.isPresent()
                ? java.util.Optional.of(new Point2D.Double(now.x(index.getAsInt()), now.y(index.getAsInt())))
                : java.util.Optional.empty();
    }

    private Rectangle2D field() {
        return new Rectangle2D.Double(
                LEFT, TOP, Math.max(1, getWidth() - LEFT - RIGHT), Math.max(1, getHeight() - TOP - BOTTOM));
    }

    private ScatterPlan plan() {
        if (!planned.equals(field())) {
            planned = field();
            plan = new ScatterPlan(rows.stream().filter(SongRow::known).toList(), planned);
            dots.forget();
        }
        return plan;
    }

    private void step(int key, int right, int down) {
        String name = KeyEvent.getKeyText(key);
        getInputMap().put(KeyStroke.getKeyStroke(key, 0), name);
        getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                step(right, down);
            }
        });
    }

    private void step(int right, int down) {
        ScatterPlan now = plan();
        OptionalInt from = selection.stream()
                .map(now::of)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        Rectangle2D field = field();
        OptionalInt to = from.isPresent()
                ? now.neighbour(from.getAsInt(), right, down)
                : now.nearest(new Point2D.Double(field.getCenterX(), field.getCenterY()), Double.MAX_VALUE);
        to.ifPresent(index -> select.accept(Set.of(now.row(index).entry())));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        OptionalInt index = plan().nearest(event.getPoint(), REACH);
        return index.isPresent() ? words(plan().row(index.getAsInt())) : null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        ScatterPlan now = plan();
        ScatterAxes.paint(pen, now, planned, getFont());
        dots.paint(pen, now, this);
        hover.ifPresent(index -> paintSpread(pen, now, index, Inks.muted()));
        int drawn = 0;
        for (int i = 0; i < now.size() && !selection.isEmpty(); i++) {
            if (selection.contains(now.row(i).entry())) {
                paintSelected(pen, now, i, drawn++ < ELLIPSES && selection.size() <= ELLIPSES);
            }
        }
        paintBand(pen);
        pen.dispose();
    }

    private void paintSelected(Graphics2D pen, ScatterPlan now, int index, boolean spread) {
        if (spread) {
            paintSpread(pen, now, index, Inks.text());
        }
        pen.setColor(Inks.text());
        pen.setStroke(new BasicStroke(2));
        pen.draw(ScatterDots.circle(now.x(index), now.y(index), RADIUS + 2.5));
    }

    private void paintSpread(Graphics2D pen, ScatterPlan now, int index, Color ink) {
        SongRow row = now.row(index);
        Point2D middle = now.point(row.tag().affect());
        double across = row.tag().spread().valence() * planned.getWidth() / 2;
        double along = row.tag().spread().arousal() * planned.getHeight() / 2;
        Graphics2D inner = (Graphics2D) pen.create();
        inner.clip(planned);
        Ellipse2D ellipse = new Ellipse2D.Double(middle.getX() - across, middle.getY() - along, 2 * across, 2 * along);
        inner.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 24));
        inner.fill(ellipse);
        inner.setColor(ink);
        inner.setStroke(new BasicStroke(1));
        inner.draw(ellipse);
        inner.draw(new Line2D.Double(middle.getX() - across, middle.getY(), middle.getX() + across, middle.getY()));
        inner.draw(new Line2D.Double(middle.getX(), middle.getY() - along, middle.getX(), middle.getY() + along));
        inner.dispose();
    }

    private void paintBand(Graphics2D pen) {
        if (!band.isEmpty()) {
            Color accent = Inks.accent();
            pen.setColor(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 40));
            pen.fill(band);
            pen.setColor(accent);
            pen.setStroke(new BasicStroke(1));
            pen.draw(band);
        }
    }

    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            OptionalInt index = plan().nearest(event.getPoint(), REACH);
            pressed = index.isPresent() ? null : event.getPoint();
            if (index.isPresent()) {
                long entry = plan().row(index.getAsInt()).entry();
                select.accept(event.isControlDown() ? toggled(entry) : Set.of(entry));
            }
        }

        private Set<Long> toggled(long entry) {
            Set<Long> now = new java.util.HashSet<>(selection);
            if (!now.remove(entry)) {
                now.add(entry);
            }
            return now;
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (pressed != null) {
                band = new Rectangle2D.Double();
                band.setFrameFromDiagonal(pressed, event.getPoint());
                repaint();
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (pressed != null) {
                Set<Long> inside =
                        plan().inside(band).stream().map(SongRow::entry).collect(Collectors.toSet());
                pressed = null;
                band = new Rectangle2D.Double();
                select.accept(inside);
                repaint();
            }
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            OptionalInt now = plan().nearest(event.getPoint(), REACH);
            if (!now.equals(hover)) {
                hover = now;
                repaint();
            }
        }

        @Override
        public void mouseExited(MouseEvent event) {
            hover = OptionalInt.empty();
            repaint();
        }
    }
}
