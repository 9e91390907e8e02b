package moodlab.datasets.bandit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Consumer;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.RoundColumns;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.domain.choice.Context;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Song;

/** Our {@code rounds.csv}, with the songs of {@code songs.csv} beside it where that is there. */
final class RoundsLog implements TrialSource {

    /** Beside candidates and slate, by which the file is known; a missing propensity is for the guard to say. */
    private static final List<String> NEEDED = List.of("sequence", "played", "reward");

    private final Path file;
    private final SongTable songs;
    private final RoundColumns columns;

    RoundsLog(Path file) {
        this.file = file;
        List<String> header = CsvRows.header(file);
        NEEDED.stream().filter(name -> !header.contains(name)).findFirst().ifPresent(name -> {
            throw new BanditLogUnreadable(file.getFileName() + " lacks the column '" + name
                    + "': take the file as 'moodlab export' wrote it.");
        });
        this.songs = new SongTable(file.resolveSibling("songs.csv"));
        this.columns = new RoundColumns(songs.isPresent() ? List.of() : names(file));
    }

    /** Without songs.csv a model can only tell songs apart by their names. */
    private static List<String> names(Path file) {
        TreeSet<String> names = new TreeSet<>();
        CsvRows.forEach(file, row -> names.addAll(row.texts("candidates")));
        return List.copyOf(names);
    }

    @Override
    public void forEach(Consumer<Trial> consumer) {
        CsvRows.forEach(file, row -> consumer.accept(trial(row)));
    }

    private Trial trial(CsvRow row) {
        List<String> names = row.texts("candidates");
        List<Song> candidates = candidates(row, names);
        List<Trial.Drawn> list = list(row, names);
        int played = count(row.whole("played", 0));
        if (list.isEmpty() || played > list.size() || played < 0) {
            throw row.damaged("has a list of " + list.size() + " songs, of which number " + played + " played");
        }
        Context context = RoundContext.of(row);
        return new Trial(
                new Trial.Place(
                        row.text("participant"), row.text("session"), count(row.whole("sequence", 0)), row.number()),
                row.text("strategy"),
                new Trial.Logger(row.text("policy"), row.text("policy_state")),
                selection(row),
                candidates,
                Numbers.of(row.numbers("probabilities")),
                list,
                played,
                row.has("reward") ? OptionalDouble.of(row.number("reward")) : OptionalDouble.empty(),
                songs.isPresent() ? java.util.Optional.of(context) : java.util.Optional.empty(),
                columns.of(context, candidates));
    }

    /** What is too large for a count is for the guard to say. */
    private static int count(long number) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    private List<Song> candidates(CsvRow row, List<String> names) {
        long order = row.whole("log_order", Long.MAX_VALUE);
        List<Song> candidates = new ArrayList<>(names.size());
        for (String name : names) {
            if (name.isBlank()) {
                throw row.damaged("has a candidate without a name");
            }
            candidates.add(songs.at(name, order));
        }
        if (candidates.isEmpty()) {
            throw row.damaged("has no candidates");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw row.damaged("has a candidate twice");
        }
        return candidates;
    }

    /** A list without any propensity has missing ones, which is for the guard to say. */
    private static List<Trial.Drawn> list(CsvRow row, List<String> names) {
        List<String> drawn = row.texts("slate");
        double[] propensities = row.numbers("propensities");
        if (propensities.length != 0 && propensities.length != drawn.size()) {
            throw row.damaged("has " + propensities.length + " propensities for a list of " + drawn.size());
        }
        List<Trial.Drawn> list = new ArrayList<>(drawn.size());
        for (int i = 0; i < drawn.size(); i++) {
            list.add(new Trial.Drawn(
                    names.indexOf(drawn.get(i)), propensities.length == 0 ? Double.NaN : propensities[i]));
        }
        return list;
    }

    private static Selection selection(CsvRow row) {
        String label = row.has("selection") ? row.text("selection") : Selection.AUTO.label();
        return Arrays.stream(Selection.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> row.damaged("has the selection '" + label + "', which is neither auto nor pick"));
    }
}
