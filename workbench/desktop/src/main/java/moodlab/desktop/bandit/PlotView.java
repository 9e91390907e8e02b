package moodlab.desktop.bandit;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.OptionalInt;
import moodlab.desktop.presenter.bandit.Plot;
import moodlab.desktop.widget.Inks;

/** A plot over rounds. The pointer, or ← and → when it has the focus, tells the exact numbers of a round. */
final class PlotView extends Pointed {

    private static final int TOP = 40;
    private static final int BOTTOM = 34;
    private static final int FEW = 150;

    private transient Plot plot = new Plot("", 0, List.of(), List.of(), List.of(), OptionalInt.empty(), List.of());

    PlotView(String name, String described) {
        super(name, described);
    }

    void show(Plot other) {
        plot = other;
        changed();
    }

    @Override
    int count() {
        return plot.tips().size();
    }

    @Override
    String words(int index) {
        return plot.tips().get(index).words();
    }

    @Override
    int at(int x) {
        int best = -1;
        for (int i = 0; i < plot.tips().size(); i++) {
            double off = Math.abs(x(plot.tips().get(i).round()) - x);
            if (best < 0 || off < Math.abs(x(plot.tips().get(best).round()) - x)) {
                best = i;
            }
        }
        return best;
    }

    private Rectangle area() {
        return new Rectangle(
                LEFT, TOP, Math.max(10, getWidth() - LEFT - RIGHT), Math.max(10, getHeight() - TOP - BOTTOM));
    }

    private double x(double round) {
        Rectangle area = area();
        return area.x + area.width * (round - 1) / Math.max(1, plot.rounds() - 1);
    }

    private double y(double value) {
        Rectangle area = area();
        return area.y + area.height * (1 - Math.max(0, Math.min(1, value)));
    }

    @Override
    void draw(Graphics2D pen) {
        ground(pen);
        if (plot.lines().stream().allMatch(line -> line.dots().isEmpty())) {
            pen.setColor(Inks.muted());
            pen.drawString("Nothing to draw yet.", LEFT + 12, TOP + area().height / 2);
        } else {
            band(pen);
            for (int i = plot.lines().size() - 1; i >= 0; i--) {
                line(pen, plot.lines().get(i), i);
            }
            marks(pen);
        }
    }

    private void ground(Graphics2D pen) {
        Rectangle area = area();
        FontMetrics metrics = pen.getFontMetrics();
        pen.setColor(Inks.text());
        pen.drawString(plot.title(), 12, 16);
        for (double value : new double[] {0, 0.5, 1}) {
            pen.setColor(Inks.faint());
            pen.draw(new Line2D.Double(area.x, y(value), area.getMaxX(), y(value)));
            pen.setColor(Inks.muted());
            String name = value == 0.5 ? "0.5" : value == 0 ? "0" : "1";
            pen.drawString(name, area.x - 6 - metrics.stringWidth(name), (int) y(value) + 4);
        }
        rounds(pen, metrics);
        legend(pen, metrics);
    }

    private void rounds(Graphics2D pen, FontMetrics metrics) {
        Rectangle area = area();
        int step = Ticks.step(plot.rounds(), Math.max(2, area.width / 70));
        int base = (int) area.getMaxY() + 14;
        for (int round = step; round <= plot.rounds(); round += step) {
            String name = Integer.toString(round);
            pen.setColor(Inks.faint());
            pen.draw(new Line2D.Double(x(round), area.getMaxY(), x(round), area.getMaxY() + 4));
            pen.setColor(Inks.muted());
            float at = (float) (x(round) - metrics.stringWidth(name) / 2.0);
            pen.drawString(name, Math.min(at, getWidth() - 4f - metrics.stringWidth(name)), base);
        }
        pen.setColor(Inks.muted());
        pen.drawString("round", area.x + area.width / 2 - metrics.stringWidth("round") / 2, base + 14);
    }

    private void legend(Graphics2D pen, FontMetrics metrics) {
        int at = LEFT;
        for (int i = 0; i < plot.lines().size(); i++) {
            String name = plot.lines().get(i).name();
            pen.setColor(Paints.line(i));
            pen.fillRect(at, 26, 16, 4);
            pen.setColor(Inks.muted());
            pen.drawString(name, at + 21, 32);
            at += 21 + metrics.stringWidth(name) + 16;
        }
        if (!plot.missing().isEmpty()) {
            pen.setColor(Inks.muted());
            pen.drawString("| missing", at, 32);
        }
    }

    private void band(Graphics2D pen) {
        List<Plot.Range> band = plot.band();
        if (band.isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(x(band.get(0).round()), y(band.get(0).high()));
        band.forEach(each -> path.lineTo(x(each.round()), y(each.high())));
        for (int i = band.size() - 1; i >= 0; i--) {
            path.lineTo(x(band.get(i).round()), y(band.get(i).low()));
        }
        path.closePath();
        pen.setColor(Paints.faded(Paints.line(0), 45));
        pen.fill(path);
    }

    private void line(Graphics2D pen, Plot.Line line, int index) {
        pen.setColor(index == 0 ? Paints.line(0) : Paints.faded(Paints.line(index), 190));
        pen.setStroke(new BasicStroke(index == 0 ? 2.2f : 1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D path = new Path2D.Double();
        boolean begun = false;
        for (Plot.Dot dot : line.dots()) {
            if (begun) {
                path.lineTo(x(dot.round()), y(dot.value()));
            } else {
                path.moveTo(x(dot.round()), y(dot.value()));
                begun = true;
            }
        }
        pen.draw(path);
        if (line.dots().size() == 1) {
            Plot.Dot only = line.dots().get(0);
            pen.fill(new Ellipse2D.Double(x(only.round()) - 3, y(only.value()) - 3, 6, 6));
        }
    }

    private void marks(Graphics2D pen) {
        Rectangle area = area();
        pen.setStroke(new BasicStroke(plot.missing().size() < FEW ? 1.5f : 0.6f));
        pen.setColor(Inks.muted());
        plot.missing()
                .forEach(round -> pen.draw(new Line2D.Double(x(round), area.getMaxY() - 5, x(round), area.getMaxY())));
        plot.mark().ifPresent(round -> {
            pen.setColor(Inks.bad());
            pen.setStroke(
                    new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, new float[] {5, 4}, 0));
            pen.draw(new Line2D.Double(x(round), area.y, x(round), area.getMaxY()));
        });
        if (cursor() >= 0) {
            double x = x(plot.tips().get(cursor()).round());
            pen.setColor(Inks.text());
            pen.setStroke(new BasicStroke(1));
            pen.draw(new Line2D.Double(x, area.y, x, area.getMaxY()));
        }
    }
}
