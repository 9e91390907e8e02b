package moodlab.desktop.bandit;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import moodlab.desktop.widget.Inks;

/** A drawing of things in a row, of which one is pointed at: by the pointer, or by ← and → when it has the focus. */
abstract class Pointed extends JPanel {

    static final int LEFT = 40;
    static final int RIGHT = 14;
    private static final int ARC = 12;
    private static final int FAR = 20;

    private transient Consumer<String> told = words -> {};
    private int cursor = -1;

    Pointed(String name, String described) {
        setName(name);
        setOpaque(false);
        setFocusable(true);
        getAccessibleContext().setAccessibleName(described);
        setPreferredSize(new Dimension(460, 180));
        setMinimumSize(new Dimension(280, 120));
        setToolTipText("");
        step(KeyEvent.VK_LEFT, -1);
        step(KeyEvent.VK_RIGHT, 1);
        step(KeyEvent.VK_PAGE_UP, -FAR);
        step(KeyEvent.VK_PAGE_DOWN, FAR);
        Pointer pointer = new Pointer();
        addMouseListener(pointer);
        addMouseMotionListener(pointer);
        addFocusListener(pointer);
    }

    /** How many there are. */
    abstract int count();

    /** Which one lies there; below 0 where none does. */
    abstract int at(int x);

    /** Its exact numbers. */
    abstract String words(int index);

    /** Draws all, on the ground that is there. */
    abstract void draw(Graphics2D pen);

    private void step(int key, int by) {
        getInputMap().put(KeyStroke.getKeyStroke(key, 0), "by " + by);
        getActionMap().put("by " + by, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                int last = count() - 1;
                int from = cursor < 0 && by < 0 ? last + 1 : cursor;
                point(Math.max(0, Math.min(last, from + by)));
            }
        });
    }

    /** Who is told the numbers that are pointed at; an empty text when none are. */
    final void told(Consumer<String> other) {
        told = other;
    }

    /** Which one is pointed at; below 0 where none is. */
    final int cursor() {
        return cursor;
    }

    /** Other things are shown. */
    final void changed() {
        cursor = -1;
        repaint();
    }

    private void point(int index) {
        if (index != cursor && index < count()) {
            cursor = index;
            told.accept(index < 0 ? "" : words(index));
            repaint();
        }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int index = at(event.getX());
        return index < 0 ? null : words(index);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = Inks.smooth(graphics);
        pen.setFont(getFont().deriveFont(getFont().getSize2D() - 1));
        pen.setColor(Inks.card());
        pen.fillRoundRect(0, 0, getWidth(), getHeight(), ARC, ARC);
        draw(pen);
        pen.dispose();
        if (isFocusOwner()) {
            Graphics2D ring = Inks.smooth(graphics);
            ring.setColor(Inks.accent());
            ring.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
            ring.dispose();
        }
    }

    private final class Pointer extends MouseAdapter implements FocusListener {

        @Override
        public void mouseMoved(MouseEvent event) {
            point(at(event.getX()));
        }

        @Override
        public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
        }

        @Override
        public void mouseExited(MouseEvent event) {
            point(-1);
        }

        @Override
        public void focusGained(FocusEvent event) {
            repaint();
        }

        @Override
        public void focusLost(FocusEvent event) {
            point(-1);
            repaint();
        }
    }
}
