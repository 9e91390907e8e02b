package moodlab.datasets.bandit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
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

    private final Path file;
    private final List<Song> items;
    private final List<double[]> itemColumns;
    private final Codes users = new Codes("user_feature_");
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
        this.itemColumns = itemColumns(file.resolveSibling("item_context.csv"));
        int count = Math.max((int) most[0], itemColumns.size());
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
        return (int) Math.max(1, Math.min(100, row.whole("position", 1)));
    }

    @Override
    public void forEach(Consumer<Trial> consumer) {
        CsvRows.forEach(file, row -> consumer.accept(trial(row)));
    }

    private Trial trial(CsvRow row) {
        long sequence = row.has("") ? row.whole("", 0) + 1 : row.number();
        return new Trial(
                new Trial.Place("", "", (int) sequence, row.number()),
                "",
                Trial.Logger.UNKNOWN,
                Selection.AUTO,
                items,
                Numbers.NONE,
                List.of(new Trial.Drawn(item(row), row.number("propensity_score"))),
                1,
                row.has("click") ? OptionalDouble.of(row.number("click")) : OptionalDouble.empty(),
                Optional.empty(),
                columns(row));
    }

    private Trial.Columns columns(CsvRow row) {
        double[] user = users.of(row);
        double[] situation = java.util.Arrays.copyOf(user, user.length + positions);
        situation[user.length + position(row) - 1] = 1;
        List<Numbers> traits = new ArrayList<>(items.size());
        for (int item = 0; item < items.size(); item++) {
            traits.add(traits(row, item));
        }
        return new Trial.Columns(Numbers.of(situation), traits);
    }

    /** The item's own columns and this user's affinity to it; which item it is, where nothing else is known. */
    private Numbers traits(CsvRow row, int item) {
        if (itemColumns.size() != items.size()) {
            double[] code = new double[items.size()];
            code[item] = 1;
            return Numbers.of(code);
        }
        double[] own = itemColumns.get(item);
        double[] all = java.util.Arrays.copyOf(own, own.length + 1);
        all[own.length] = item < affinities.size() ? row.number(affinities.get(item)) : 0;
        return Numbers.of(all);
    }
}
