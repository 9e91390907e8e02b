package moodlab.desktop.presenter;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.Replay;

/** Reads one recording with another model from end to end, unless it is cancelled. */
final class Comparing {

    private static final String OURS = "The model that comes with Moodlab";
    private static final int NEWS = 100;
    private static final int LEAST_FRAMES = 16;
    private static final double ALMOST = 0.999;

    private final ReplayParts parts;
    private final Reel reel;
    private final Ears ears;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final double[] valence;
    private int row;

    /**
     * Who is told, on the thread that reads.
     *
     * @param model has been loaded
     * @param progress how far it is
     * @param fault why it failed
     */
    record Ears(Consumer<ReplayModel> model, Consumer<Comparison> progress, Consumer<RuntimeException> fault) {}

    Comparing(ReplayParts parts, Reel reel, Ears ears) {
        this.parts = parts;
        this.reel = reel;
        this.ears = ears;
        this.valence = new double[reel.size()];
        Arrays.fill(valence, Double.NaN);
    }

    /** One that never runs. */
    static Comparing none() {
        Reel nothing = new Reel("", "", Track.of(new double[0]), Track.of(new double[0]), java.util.List.of(), "");
        Ears deaf = new Ears(model -> {}, now -> {}, fault -> {});
        return new Comparing(null, nothing, deaf);
    }

    void start(Executor executor, Optional<Path> file) {
        String name = file.map(path -> path.getFileName().toString()).orElse(OURS);
        tell(name, 0, "");
        executor.execute(() -> {
            try {
                ReplayModel model = file.map(parts.shelf()::load).orElseGet(parts.shelf()::shipped);
                if (!cancelled.get()) {
                    ears.model().accept(model);
                    read(name, model);
                }
            } catch (RuntimeException e) {
                if (!cancelled.get()) {
                    ears.fault().accept(e);
                }
            }
        });
    }

    void cancel() {
        cancelled.set(true);
    }

    private void read(String name, ReplayModel model) {
        int every = Math.max(LEAST_FRAMES, reel.size() / NEWS);
        try (Recording recording = parts.source().again(reel.session())) {
            Replay.Agreement agreement = new Replay(recording, model)
                    .run(
                            pair -> {
                                pair.now()
                                        .ifPresent(emotions ->
                                                valence[row] = emotions.affect().valence());
                                if (++row % every == 0) {
                                    tell(name, ALMOST * row / reel.size(), "");
                                }
                            },
                            () -> !cancelled.get());
            tell(name, 1, Comparison.words(agreement));
        }
    }

    private void tell(String name, double done, String words) {
        if (!cancelled.get()) {
            ears.progress().accept(new Comparison(name, done, Track.of(valence), words));
        }
    }
}
