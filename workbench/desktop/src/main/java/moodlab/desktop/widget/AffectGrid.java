package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import moodlab.domain.Affect;

/**
 * Nine by nine cells, from unpleasant to pleasant and from sleepy to wide awake, on which a person marks how it feels
 * (Russell, Weiss and Mendelsohn 1989, "Affect Grid: a single-item scale of pleasure and arousal"). A click marks and
 * says so; arrow keys move, Enter says so. It shows nothing of what the camera reads, lest that be repeated.
 */
public final class AffectGrid extends JPanel {

    /** Cells along each side. */
    public static final int SIDE = 9;

    private static final int MIDDLE = SIDE / 2;
    private static final int EDGE = 18;

    private final transient Consumer<Affect> chosen;
    private int column = MIDDLE;
    private int row = MIDDLE;
    private transient Optional<Integer> hover = Optional.empty();

    /** @param chosen is told what the person said */
    public AffectGrid(Consumer<Affect> chosen) {
        this.chosen = chosen;
        setName("affectGrid");
        setOpaque(false);
        setFocusable(true);
        setToolTipText("Click where your feeling lies, or go there with the arrow keys and press Enter.");
        setPreferredSize(new Dimension(246, 246));
        setMinimumSize(new Dimension(160, 150));
        getAccessibleContext().setAccessibleName("Affect grid: how do you feel?");
        describe();
        move(KeyEvent.VK_LEFT, -1, 0);
        move(KeyEvent.VK_RIGHT, 1, 0);
        move(KeyEvent.VK_UP, 0, -1);
        move(KeyEvent.VK_DOWN, 0, 1);
        on(KeyEvent.VK_ENTER, this::choose);
        Mouse mouse = new Mouse();
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new Repainting());
    }

    /** The point of a cell: valence grows with the column, arousal from the last row to the first. */
    public static Affect point(int column, int row) {
        return new Affect((column - MIDDLE) / (double) MIDDLE, (MIDDLE - row) / (double) MIDDLE);
    }

    /** Back to the middle. */
    public void reset() {
        column = MIDDLE;
        row = MIDDLE;
        describe();
        repaint();
    }

    private void move(int key, int columns, int rows) {
        on(key, () -> {
            column = Math.max(0, Math.min(SIDE - 1, column + columns));
            row = Math.max(0, Math.min(SIDE - 1, row + rows));
            describe();
            repaint();
        });
    }

    private void on(int key, Runnable order) {
        String name = KeyEvent.getKeyText(key);
        getInputMap().put(KeyStroke.getKeyStroke(key, 0), name);
        getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(java.awt.event.ActionEvent event) {
                order.run();
            }
        });
    }

    private void choose() {
        chosen.accept(point(column, row));
    }

    private void describe() {
        Affect here = point(column, row);
        getAccessibleContext()
                .setAccessibleDescription(
                        String.format(Locale.ROOT, "pleasantness %.2f, arousal %.2f", here.valence(), here.arousal()));
    }

    private Rectangle field() {
        return new Rectangle(2, EDGE, getWidth() - 4, Math.max(SIDE, getHeight() - 2 * EDGE));
    }

    private Rectangle cell(int atColumn, int atRow) {
        Rectangle field = field();
        int x = field.x + field.width * atColumn / SIDE;
        int y = field.y + field.height * atRow / SIDE;
        int right = field.x + field.width * (atColumn + 1) / SIDE;
        int bottom = field.y + field.height * (atRow + 1) / SIDE;
        return new Rectangle(x, y, right - x - 1, bottom - y - 1);
    }

    private Optional<Integer> cellAt(MouseEvent event) {
        Rectangle field = field();
        if (!field.contains(event.getPoint())) {
            return Optional.empty();
        }
        int atColumn = Math.min(SIDE - 1, (event.getX() - field.x) * SIDE / field.width);
        int atRow = Math.min(SIDE - 1, (event.getY() - field.y) * SIDE / field.height);
        return Optional.of(atRow * SIDE + atColumn);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        for (int i = 0; i < SIDE * SIDE; i++) {
            boolean axis = i % SIDE == MIDDLE || i / SIDE == MIDDLE;
            boolean hovered = hover.equals(Optional.of(i));
            pen.setColor(
                    hovered
                            ? Inks.mix(Inks.accent(), Inks.ground(), 0.35)
                            : Inks.mix(Inks.text(), Inks.ground(), axis ? 0.16 : 0.09));
            pen.fill(cell(i % SIDE, i / SIDE));
        }
        paintMark(pen);
        paintWords(pen);
        pen.dispose();
    }

    private void paintMark(Graphics2D pen) {
        if (isFocusOwner()) {
            Rectangle here = cell(column, row);
            pen.setColor(Inks.accent());
            pen.setStroke(new BasicStroke(2.5f));
            pen.draw(here);
        }
    }

    private void paintWords(Graphics2D pen) {
        pen.setColor(Inks.muted());
        pen.setFont(getFont().deriveFont(getFont().getSize2D() - 2));
        FontMetrics metrics = pen.getFontMetrics();
        int top = metrics.getAscent() + 1;
        int bottom = getHeight() - 5;
        pen.drawString("stress", 2, top);
        middle(pen, metrics, "wide awake", top);
        right(pen, metrics, "excitement", top);
        pen.drawString("depression", 2, bottom);
        middle(pen, metrics, "sleepy", bottom);
        right(pen, metrics, "relaxation", bottom);
        int axis = field().y + field().height / 2 + metrics.getAscent() / 2 - 2;
        pen.drawString("unpleasant", 5, axis);
        pen.drawString("pleasant", getWidth() - metrics.stringWidth("pleasant") - 6, axis);
    }

    private void middle(Graphics2D pen, FontMetrics metrics, String text, int base) {
        pen.drawString(text, (getWidth() - metrics.stringWidth(text)) / 2, base);
    }

    private void right(Graphics2D pen, FontMetrics metrics, String text, int base) {
        pen.drawString(text, getWidth() - metrics.stringWidth(text) - 3, base);
    }

    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            cellAt(event).ifPresent(cell -> {
                column = cell % SIDE;
                row = cell / SIDE;
                choose();
            });
        }

        @Override
        public void mouseMoved(MouseEvent event) {
            hover = cellAt(event);
            repaint();
        }

        @Override
        public void mouseExited(MouseEvent event) {
            hover = Optional.empty();
            repaint();
        }
    }

    private final class Repainting implements FocusListener {

        @Override
        public void focusGained(FocusEvent event) {
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            repaint();
        }
    }
}
