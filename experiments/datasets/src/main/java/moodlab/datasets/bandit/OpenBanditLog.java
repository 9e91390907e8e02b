package moodlab.datasets.bandit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.RoundColumns;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Song;

/**
 * A log in the format of the Open Bandit Dataset (Saito, Aihara, Matsutani and Narita 2021, NeurIPS Datasets and
 * Benchmarks): one row an item shown, with its position, its propensity at that position and whether it was clicked. Each
 * row is a round of its own, as in the Open Bandit Pipeline. Nobody is named, and only the shown item's propensity is
 * known.
 */
final class OpenBanditLog implements TrialSource {

    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_POSITIONS = 1000;
    private static final LocalDateTime UNKNOWN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Path file;
    private final List<Song> items;
    private final List<Numbers> traits;
    private final boolean described;
    private final Codes users = new Codes("user_feature_");
    private final List<String> userNames;
    private final List<String> affinities;
    private final int positions;

    OpenBanditLog(Path file) {
        this.file = file;
        this.affinities = CsvRows.header(file).stream()
                .filter(name -> name.startsWith("user-item_affinity_"))
                .toList();
        long[] most = {0, 1};
        CsvRows.forEach(file, row -> {
            users.learn(row);
            most[0] = Math.max(most[0], item(row) + 1L);
            most[1] = Math.max(most[1], position(row));
        });
        this.positions = (int) most[1];
        this.userNames = users.names();
        List<double[]> itemColumns = itemColumns(file.resolveSibling("item_context.csv"));
        int count = Math.max((int) most[0], itemColumns.size());
        this.described = itemColumns.size() == count;
        this.traits = traits(itemColumns, count);
        this.items = IntStream.range(0, count)
                .mapToObj(i -> SongTable.nameless(Integer.toString(i)))
                .toList();
    }

    private static List<double[]> itemColumns(Path file) {
        List<double[]> columns = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            Codes codes = new Codes("item_feature_");
            CsvRows.forEach(file, codes::learn);
            CsvRows.forEach(file, row -> {
                if (item(row) != columns.size()) {
                    throw row.damaged("has the item " + item(row) + " where " + columns.size() + " should stand");
                }
                columns.add(codes.of(row));
            });
        }
        return columns;
    }

    private static int item(CsvRow row) {
        long item = row.whole("item_id", -1);
        if (item < 0 || item >= MOST_ITEMS) {
            throw row.damaged("has no item_id from 0 to " + (MOST_ITEMS - 1));
        }
        return (int) item;
    }

    private static int position(CsvRow row) {
        long position = row.whole("position", 1);
        if (position < 1 || position > MOST_POSITIONS) {
            throw row.damaged("has the position " + position + " where positions count from 1 to " + MOST_POSITIONS);
        }
        return (int) position;
    }

    /** What this format leaves open. */
    List<Finding> findings() {
        return List.of(
                new Finding(
                        "songs-untagged",
                        Finding.Severity.INFO,
                        "The log's items have no mood tags: policies that go by tags alone (mood-folder; thompson, greedy"
                                + " and their like without songs' own effects) weigh them all alike; linucb and"
                                + " context-free tell them by what each earned. Features of items serve the reward model"
                                + " alone. Nobody is named: a policy that learns is taught with the rounds before each."),
                new Finding(
                        "feedback-unchecked",
                        Finding.Severity.INFO,
                        "The log does not say when clicks came: whether they came within their window cannot be checked."));
    }

    @Override
    public void forEach(Consumer<Trial> consumer) {
        CsvRows.forEach(file, row -> consumer.accept(trial(row)));
    }

    private Trial trial(CsvRow row) {
        double[] user = users.of(row);
        return new Trial(
                new Trial.Place("", "", sequence(row), row.number()),
                "",
                Trial.Logger.UNKNOWN,
                Selection.AUTO,
                items,
                Numbers.NONE,
                List.of(new Trial.Drawn(item(row), row.number("propensity_score"))),
                1,
                row.has("click") ? OptionalDouble.of(row.number("click")) : OptionalDouble.empty(),
                Optional.of(context(user)),
                columns(row, user));
    }

    private static int sequence(CsvRow row) {
        long sequence = row.has("") ? row.whole("", 0) + 1 : row.number();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sequence));
    }

    /** No face and no mood: what is known of the user are the context's own features. */
    private Context context(double... user) {
        return new Context(
                new Observation(Optional.empty(), 0, 0, 0),
                UNKNOWN,
                "",
                "",
                new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
                Affect.NEUTRAL,
                Features.of(userNames, user));
    }

    private Trial.Columns columns(CsvRow row, double... user) {
        if (traits.isEmpty()) {
            return Trial.Columns.NONE;
        }
        double[] situation = Arrays.copyOf(user, user.length + positions);
        situation[user.length + position(row) - 1] = 1;
        if (affinities.isEmpty() || !described) {
            return new Trial.Columns(Numbers.of(situation), traits);
        }
        List<Numbers> met = new ArrayList<>(items.size());
        for (int item = 0; item < items.size(); item++) {
            double[] all = traits.get(item).toArray();
            all[all.length - 1] =
                    item < affinities.size() && row.has(affinities.get(item)) ? row.number(affinities.get(item)) : 0;
            met.add(Numbers.of(all));
        }
        return new Trial.Columns(Numbers.of(situation), met);
    }

    /**
     * Each item's own columns, and a place for a user's affinity to it; which item it is, where nothing else is known; none
     * where names would be too many.
     */
    private static List<Numbers> traits(List<double[]> described, int items) {
        if (described.size() == items) {
            return described.stream()
                    .map(own -> Numbers.of(Arrays.copyOf(own, own.length + 1)))
                    .toList();
        }
        if (items > RoundColumns.MOST_NAMES) {
            return List.of();
        }
        return IntStream.range(0, items)
                .mapToObj(item -> {
                    double[] code = new double[items];
                    code[item] = 1;
                    return Numbers.of(code);
                })
                .toList();
    }
}
