package moodlab.desktop.presenter.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import moodlab.session.policies.Board;
import moodlab.session.policies.Boards;

/** A board as plots, with few enough points to be drawn at once. */
public final class BoardPlots {

    private static final int MOST_DOTS = 600;

    /** The last bar is of 1/512 and below. */
    private static final int HALVINGS = 9;

    private BoardPlots() {}

    /** The share of exploration, round by round and as a mean over neighbours. */
    public static Plot exploration(Board board) {
        List<Board.Point> points = board.points();
        int width = Math.max(1, (points.size() + MOST_DOTS - 1) / MOST_DOTS);
        List<Plot.Dot> each = new ArrayList<>();
        List<Plot.Dot> smooth = new ArrayList<>();
        List<Plot.Tip> tips = new ArrayList<>();
        for (int i = 0; i < points.size(); i += width) {
            double value = mean(points, i, Math.min(points.size(), i + width));
            double recent = mean(points, Math.max(0, i + width - Boards.RECENT), Math.min(points.size(), i + width));
            each.add(new Plot.Dot(i + 1, value));
            smooth.add(new Plot.Dot(i + 1, recent));
            Board.Point point = points.get(i);
            tips.add(new Plot.Tip(
                    i + 1,
                    "round " + (i + 1) + " (" + point.session() + ", number " + point.sequence() + ", "
                            + point.policy() + "): exploration " + percent(value) + "; mean of the last "
                            + Boards.RECENT + ": " + percent(recent)));
        }
        return new Plot(
                "Share of exploration: probability off the likeliest song",
                points.size(),
                List.of(new Plot.Line("mean of the last " + Boards.RECENT, smooth), new Plot.Line("each round", each)),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                tips);
    }

    private static double mean(List<Board.Point> points, int from, int to) {
        return points.subList(from, to).stream()
                .mapToDouble(Board.Point::exploration)
                .average()
                .orElse(0);
    }

    /** The rewards' mean, with its sequence and the latest ones' mean. */
    public static Plot rewards(Board board) {
        List<Plot.Dot> mean = new ArrayList<>();
        List<Plot.Dot> recent = new ArrayList<>();
        List<Plot.Range> band = new ArrayList<>();
        List<Plot.Tip> tips = new ArrayList<>();
        for (Board.Mean each : board.course()) {
            mean.add(new Plot.Dot(each.round(), each.mean()));
            recent.add(new Plot.Dot(each.round(), each.recent()));
            band.add(new Plot.Range(each.round(), each.low(), each.high()));
            tips.add(new Plot.Tip(
                    each.round(),
                    "round " + each.round() + ": mean so far " + number(each.mean()) + " (95 % sequence "
                            + number(each.low()) + " … " + number(each.high()) + "); mean of the last "
                            + Boards.RECENT + ": " + number(each.recent())));
        }
        List<Integer> missing = IntStream.range(0, board.points().size())
                .filter(i -> board.points().get(i).reward().isEmpty())
                .mapToObj(i -> i + 1)
                .toList();
        OptionalInt since = board.fall().isPresent()
                ? OptionalInt.of(board.answered(board.fall().get().since()))
                : OptionalInt.empty();
        return new Plot(
                "Reward, 0 … 1; " + missingWords(board),
                board.points().size(),
                List.of(
                        new Plot.Line("mean so far, 95 % sequence", mean),
                        new Plot.Line("last " + Boards.RECENT, recent)),
                band,
                missing,
                since,
                tips);
    }

    private static String missingWords(Board board) {
        long missing = board.missing();
        return missing == 0
                ? "none is missing"
                : missing + " of " + board.points().size() + " missing ("
                        + percent(missing / (double) board.points().size()) + ")";
    }

    /** How often which propensity. */
    public static Bars propensities(Board board) {
        long[] counts = new long[HALVINGS + 1];
        board.propensities().forEach(p -> counts[bin(p)]++);
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = HALVINGS; i >= 0; i--) {
            String range = i == HALVINGS
                    ? "up to 1/" + (1 << HALVINGS)
                    : "above " + fraction(i + 1) + (i == 0 ? "" : ", up to " + fraction(i));
            bars.add(new Bars.Bar(
                    fraction(i),
                    counts[i],
                    "propensity " + range + ": " + counts[i] + " rounds ("
                            + percent(counts[i]
                                    / (double) Math.max(1, board.points().size())) + ")"));
        }
        double least =
                board.propensities().mapToDouble(Double::doubleValue).min().orElse(1);
        return new Bars(
                "Rounds by propensity at position 1; least " + String.format(Locale.ROOT, "%.4f", least),
                "propensity, up to",
                bars);
    }

    /** How often 1 was halved until it is just not below. */
    private static int bin(double propensity) {
        int halvings = 0;
        while (halvings < HALVINGS && propensity <= 1.0 / (1 << (halvings + 1))) {
            halvings++;
        }
        return halvings;
    }

    private static String fraction(int halvings) {
        return halvings == 0 ? "1" : "1/" + (1 << halvings);
    }

    /** The sentence of the alarm. */
    public static String drift(Board board) {
        return board.fall()
                .map(fall -> "Drift suspected since round " + board.answered(fall.since())
                        + ": the mean reward fell from " + number(fall.before()) + " to " + number(fall.after())
                        + (board.filter().participant().isEmpty()
                                        && board.participants().size() > 1
                                ? ". Look at single participants: other listeners may be the reason. If it is no"
                                        + " other mix of them, "
                                : ". ")
                        + "let the policy forget: a discount (0.99) or a window (200) in its prior's memory.")
                .orElse("No drift seen: the reward has not fallen (false alarms at most 5 %, ever).");
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
