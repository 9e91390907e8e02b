package moodlab.desktop.library;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.domain.Affect;

/**
 * Where songs lie in a picture of the valence–arousal plane. Songs at the very same point, as those have that are known by
 * their folder alone, are fanned out around it like the seeds of a sunflower (Vogel 1979), lest they hide each other.
 */
final class ScatterPlan {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double STEP = 5.5;
    /** Of the field's shorter side. */
    private static final double WIDEST_FAN = 0.13;

    private final List<SongRow> rows;
    private final Rectangle2D field;
    private final double[] x;
    private final double[] y;

    /** @param rows whose mood is known */
    ScatterPlan(List<SongRow> rows, Rectangle2D field) {
        this.rows = List.copyOf(rows);
        this.field = field;
        this.x = new double[rows.size()];
        this.y = new double[rows.size()];
        Map<Affect, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.computeIfAbsent(rows.get(i).tag().affect(), affect -> new ArrayList<>())
                    .add(i);
        }
        places.forEach(this::fan);
    }

    private void fan(Affect affect, List<Integer> there) {
        Point2D middle = point(affect);
        double widest = WIDEST_FAN * Math.min(field.getWidth(), field.getHeight());
        double step = Math.min(STEP, widest / Math.sqrt(there.size()));
        for (int k = 0; k < there.size(); k++) {
            double radius = step * Math.sqrt(k);
            x[there.get(k)] = middle.getX() + radius * Math.cos(k * GOLDEN_ANGLE);
            y[there.get(k)] = middle.getY() + radius * Math.sin(k * GOLDEN_ANGLE);
        }
    }

    /** Where that point of the plane lies in the picture. */
    Point2D point(Affect affect) {
        return new Point2D.Double(
                field.getX() + (affect.valence() + 1) / 2 * field.getWidth(),
                field.getY() + (1 - affect.arousal()) / 2 * field.getHeight());
    }

    int size() {
        return rows.size();
    }

    SongRow row(int index) {
        return rows.get(index);
    }

    double x(int index) {
        return x[index];
    }

    double y(int index) {
        return y[index];
    }

    /** The song that lies nearest to there. */
    OptionalInt nearest(Point2D there, double within) {
        return IntStream.range(0, rows.size())
                .filter(i -> there.distance(x[i], y[i]) <= within)
                .boxed()
                .min((i, j) -> Double.compare(there.distance(x[i], y[i]), there.distance(x[j], y[j])))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    OptionalInt of(long entry) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).entry() == entry)
                .findFirst();
    }

    /** The songs inside. */
    List<SongRow> inside(Rectangle2D box) {
        return IntStream.range(0, rows.size())
                .filter(i -> box.contains(x[i], y[i]))
                .mapToObj(rows::get)
                .toList();
    }

    /**
     * The next song that way: the nearest of those in the quarter of the plane that the direction halves.
     *
     * @param right 1, or −1 for left, or 0
     * @param down 1, or −1 for up, or 0
     */
    OptionalInt neighbour(int from, int right, int down) {
        return IntStream.range(0, rows.size())
                .filter(i -> i != from && isThatWay(i, from, right, down))
                .boxed()
                .min((i, j) -> Double.compare(distance(from, i), distance(from, j)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private boolean isThatWay(int to, int from, int right, int down) {
        double across = x[to] - x[from];
        double along = y[to] - y[from];
        double ahead = across * right + along * down;
        double aside = Math.abs(across * down) + Math.abs(along * right);
        return ahead > 0 && ahead >= aside;
    }

    private double distance(int from, int to) {
        return Point2D.distance(x[from], y[from], x[to], y[to]);
    }
}
