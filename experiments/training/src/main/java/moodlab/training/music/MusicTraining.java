package moodlab.training.music;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import moodlab.datasets.QuadrantSongs;
import moodlab.emotion.Provenance;
import moodlab.music.hearing.AudioModel;
import moodlab.music.hearing.MusicManifest;
import moodlab.music.hearing.QuadrantChances;
import moodlab.training.DataHash;
import moodlab.training.SourceCommit;
import moodlab.training.TrainingException;

/**
 * Trains the model that hears songs' moods, and measures it by cross-validation over artists. Beside the model lie its
 * manifest, the run record ({@code .run.json}) and what was heard ({@code .heard}), which another run on the same data
 * takes from there.
 */
public final class MusicTraining {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int LEAST_SONGS = 40;

    private final Settings settings;
    private final Consumer<String> progress;

    /**
     * One training.
     *
     * @param data folder with {@code Q1} … {@code Q4} and {@code songs.csv}, or the one that holds it as {@code emotion4q}
     * @param guests folders of other sets, likewise; only learnt from
     * @param trainedOn names the sets and their terms, for the manifest
     * @param out the model zip to write
     * @param folds of the cross-validation; 0 leaves it out
     * @param epochs of the network
     */
    public record Settings(Path data, List<Path> guests, String trainedOn, Path out, long seed, int folds, int epochs) {
        public Settings {
            guests = List.copyOf(guests);
            if ((folds != 0 && folds < 2) || epochs < 1) {
                throw new IllegalArgumentException(
                        "folds are none or at least 2, epochs at least 1: %d, %d".formatted(folds, epochs));
            }
        }
    }

    /** A training that tells how it goes on, a line at a time. */
    public MusicTraining(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** Does it all, and gives the model as it was written. */
    public AudioModel run() {
        List<QuadrantSongs.Entry> entries = QuadrantSongs.in(settings.data());
        checkEnough(entries);
        Map<String, String> provenance = provenance();
        Corpus corpus = hear(entries, "data", provenance);
        for (int guest = 0; guest < settings.guests().size(); guest++) {
            List<QuadrantSongs.Entry> others =
                    QuadrantSongs.in(settings.guests().get(guest));
            corpus = corpus.withGuests(hear(others, "guests" + (guest + 1), provenance));
        }
        MusicCrossValidation.Report report =
                settings.folds() == 0 ? null : new MusicCrossValidation(corpus, settings, progress).run();
        if (report != null) {
            write(new Run(provenance, settings.folds(), settings.epochs(), report));
        }
        int[] all = IntStream.range(0, corpus.songs().size()).toArray();
        Ensemble.Learnt learnt = new Ensemble(corpus, all, settings.epochs(), settings.seed()).learn();
        progress.accept("learnt from all %d songs: %s".formatted(all.length, learnt.setting()));
        Map<String, Double> metrics = report == null ? Map.of() : report.metrics();
        MusicManifest manifest = MusicManifest.of(settings.trainedOn(), provenance, metrics);
        return AudioModel.of(learnt.plan(), learnt.numbers(), learnt.network(), manifest)
                .save(settings.out());
    }

    private static void checkEnough(List<QuadrantSongs.Entry> entries) {
        for (int quadrant = 0; quadrant < QuadrantChances.COUNT; quadrant++) {
            int wanted = quadrant;
            long songs = entries.stream().filter(e -> e.quadrant() == wanted).count();
            if (songs < LEAST_SONGS) {
                throw new TrainingException(
                        "Q%d holds %d songs, and training wants at least %d of each quadrant: add songs."
                                .formatted(quadrant + 1, songs, LEAST_SONGS));
            }
        }
    }

    /** What the run record holds. */
    record Run(Map<String, String> provenance, int folds, int epochs, MusicCrossValidation.Report crossValidated) {}

    /** Notes the hash of what is heard. */
    private Corpus hear(List<QuadrantSongs.Entry> entries, String name, Map<String, String> provenance) {
        String hash =
                DataHash.of(entries.stream().map(QuadrantSongs.Entry::file).toList());
        provenance.put(name + "Sha256", hash);
        String ending = name.equals("data") ? ".heard" : "." + name + ".heard";
        return Corpus.hear(entries, hash, beside(ending), done -> {
            if (done % 50 == 0 || done == entries.size()) {
                progress.accept("heard %d of %d songs (%s)".formatted(done, entries.size(), name));
            }
        });
    }

    private Map<String, String> provenance() {
        Provenance here =
                Provenance.here("", settings.seed(), SourceCommit.around(Path.of("")), Provenance.RANDOM_WEIGHTS);
        Map<String, String> named = new TreeMap<>();
        named.put("seed", Long.toString(settings.seed()));
        named.put("commit", here.commit());
        named.put("java", here.java());
        named.put("os", here.os());
        named.put("cpu", here.cpu());
        here.libraries().forEach(named::put);
        return named;
    }

    private void write(Run record) {
        Path file = beside(".run.json");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, JSON.writeValueAsBytes(record));
        } catch (IOException e) {
            throw new TrainingException(file + " cannot be written: choose an --out in a folder with room.", e);
        }
    }

    private Path beside(String ending) {
        String name = settings.out().getFileName().toString();
        String stem = name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        return settings.out().toAbsolutePath().resolveSibling(stem + ending);
    }
}
