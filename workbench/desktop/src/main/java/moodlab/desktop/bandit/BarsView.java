package moodlab.desktop.bandit;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import moodlab.desktop.presenter.bandit.Bars;
import moodlab.desktop.widget.Inks;

/** Counts as bars. The pointer, or ← and → when it has the focus, tells the exact number of one. */
final class BarsView extends Pointed {

    private static final int TOP = 30;
    private static final int BOTTOM = 34;

    private transient Bars bars = new Bars("", "", List.of());

    BarsView(String name, String described) {
        super(name, described);
    }

    void show(Bars other) {
        bars = other;
        changed();
    }

    @Override
    int count() {
        return bars.bars().size();
    }

    @Override
    String words(int index) {
        return bars.bars().get(index).words();
    }

    @Override
    int at(int x) {
        int index = (int) Math.floor((x - LEFT) / width());
        return index < count() ? index : -1;
    }

    private double width() {
        return Math.max(10.0, getWidth() - LEFT - RIGHT)
                / Math.max(1, bars.bars().size());
    }

    @Override
    void draw(Graphics2D pen) {
        pen.setColor(Inks.text());
        pen.drawString(bars.title(), 12, 16);
        long most = Math.max(
                1, bars.bars().stream().mapToLong(Bars.Bar::count).max().orElse(1));
        int step = Ticks.step((int) Math.min(Integer.MAX_VALUE / 4, most), 3);
        long top = (most + step - 1) / step * step;
        axis(pen, step, top);
        for (int i = 0; i < bars.bars().size(); i++) {
            bar(pen, i, top);
        }
        FontMetrics metrics = pen.getFontMetrics();
        pen.setColor(Inks.muted());
        pen.drawString(
                bars.axis(),
                LEFT + (getWidth() - LEFT - RIGHT - metrics.stringWidth(bars.axis())) / 2,
                getHeight() - 6);
    }

    private double y(long count, long top) {
        double height = Math.max(10, getHeight() - TOP - BOTTOM);
        return TOP + height * (1 - (double) count / top);
    }

    private void axis(Graphics2D pen, int step, long top) {
        FontMetrics metrics = pen.getFontMetrics();
        for (long count = 0; count <= top; count += step) {
            pen.setColor(Inks.faint());
            pen.draw(new Line2D.Double(LEFT, y(count, top), getWidth() - (double) RIGHT, y(count, top)));
            pen.setColor(Inks.muted());
            String name = Long.toString(count);
            pen.drawString(name, LEFT - 6 - metrics.stringWidth(name), (int) y(count, top) + 4);
        }
    }

    private void bar(Graphics2D pen, int index, long top) {
        Bars.Bar bar = bars.bars().get(index);
        double width = width();
        double x = LEFT + index * width;
        double y = y(bar.count(), top);
        pen.setColor(index == cursor() ? Inks.text() : Paints.line(0));
        pen.fill(new java.awt.geom.Rectangle2D.Double(x + width * 0.08, y, width * 0.84, y(0, top) - y));
        pen.setColor(Inks.muted());
        FontMetrics metrics = pen.getFontMetrics();
        pen.drawString(bar.label(), (float) (x + width / 2 - metrics.stringWidth(bar.label()) / 2.0), (float)
                (y(0, top) + 14));
    }
}
