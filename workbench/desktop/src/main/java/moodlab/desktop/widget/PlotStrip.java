package moodlab.desktop.widget;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moodlab.desktop.presenter.minute.MinutePoint;
import moodlab.desktop.presenter.minute.MinuteState;

/**
 * A strip of the plot: time goes from left to right, the newest point at the right edge.
 *
 * @param low the value at the bottom
 * @param high the value at the top
 */
record PlotStrip(Graphics2D pen, Rectangle area, double low, double high, List<MinutePoint> points) {

    /** A longer gap is not bridged by a line. */
    private static final double LONGEST_BRIDGE = 0.7;

    double x(MinutePoint point) {
        double newest = points.get(points.size() - 1).seconds();
        return area.x + area.width * (1 - (newest - point.seconds()) / MinuteState.SECONDS);
    }

    double y(double value) {
        double share = (Math.max(low, Math.min(high, value)) - low) / (high - low);
        return area.y + area.height * (1 - share);
    }

    /** Ground, a line at each of these values with its name beside it. */
    void ground(String title, double... lines) {
        pen.setColor(Inks.card());
        pen.fillRoundRect(area.x, area.y, area.width, area.height, 8, 8);
        for (double line : lines) {
            pen.setColor(Inks.faint());
            pen.draw(new Line2D.Double(area.x, y(line), (double) area.x + area.width, y(line)));
            pen.setColor(Inks.muted());
            String name = line == Math.rint(line) ? Integer.toString((int) line) : Double.toString(line);
            pen.drawString(name, area.x - pen.getFontMetrics().stringWidth(name) - 6, (int) y(line) + 4);
        }
        pen.setColor(Inks.muted());
        pen.drawString(title, area.x + 4, area.y - 5);
    }

    /** A line through the values; where one is not a number there is a gap. */
    void line(ToDoubleFunction<MinutePoint> value) {
        Path2D path = new Path2D.Double();
        double before = Double.NaN;
        for (MinutePoint point : points) {
            double now = value.applyAsDouble(point);
            boolean joined = point.seconds() - before <= LONGEST_BRIDGE;
            if (!Double.isNaN(now)) {
                if (joined) {
                    path.lineTo(x(point), y(now));
                } else {
                    path.moveTo(x(point), y(now));
                }
            }
            before = Double.isNaN(now) ? Double.NaN : point.seconds();
        }
        pen.draw(path);
    }

    /** The area between two lines, slice by slice. */
    void band(ToDoubleFunction<MinutePoint> lower, ToDoubleFunction<MinutePoint> upper) {
        for (int i = 1; i < points.size(); i++) {
            MinutePoint from = points.get(i - 1);
            MinutePoint to = points.get(i);
            boolean whole = !Double.isNaN(lower.applyAsDouble(from)) && !Double.isNaN(lower.applyAsDouble(to));
            if (whole && to.seconds() - from.seconds() <= LONGEST_BRIDGE) {
                Path2D slice = new Path2D.Double();
                slice.moveTo(x(from), y(lower.applyAsDouble(from)));
                slice.lineTo(x(to), y(lower.applyAsDouble(to)));
                slice.lineTo(x(to), y(upper.applyAsDouble(to)));
                slice.lineTo(x(from), y(upper.applyAsDouble(from)));
                slice.closePath();
                pen.fill(slice);
            }
        }
    }
}
