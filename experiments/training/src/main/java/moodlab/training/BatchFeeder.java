package moodlab.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moodlab.datasets.Fer2013;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;

/**
 * The batches of one epoch, in an order of its own, augmented by a second thread while the first learns. What a picture
 * becomes depends on seed, epoch and row alone, not on threads.
 */
final class BatchFeeder implements AutoCloseable {

    private static final int AHEAD = 4;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Faces and what the network should answer, in the same order. */
    record Batch(List<FaceImage> faces, List<EmotionDistribution> targets) {}

    private final Fer2013 data;
    private final TargetMix mix;
    private final Augmentation augmentation = Augmentation.usual();
    private final long seed;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "augmentation");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<List<Integer>> waiting = new ArrayDeque<>();
    private final Deque<Future<Batch>> ahead = new ArrayDeque<>();

    /** A batch too small to normalise by (a lone last picture) is left out. */
    BatchFeeder(Fer2013 data, List<Integer> rows, TrainingSettings.Recipe recipe, long epochSeed) {
        this.data = data;
        this.mix = new TargetMix(recipe.labelShare());
        this.seed = epochSeed;
        List<Integer> order = new ArrayList<>(rows);
        Collections.shuffle(order, new Random(epochSeed));
        for (int from = 0; from < order.size(); from += recipe.batch()) {
            List<Integer> batch = order.subList(from, Math.min(order.size(), from + recipe.batch()));
            if (batch.size() > 1 || waiting.isEmpty()) {
                waiting.add(batch);
            }
        }
    }

    /** The next batch; empty when the epoch is over. */
    Optional<Batch> next() throws InterruptedException {
        while (ahead.size() < AHEAD && !waiting.isEmpty()) {
            List<Integer> rows = waiting.remove();
            ahead.add(maker.submit(() -> make(rows)));
        }
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ahead.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }

    private Batch make(List<Integer> rows) {
        List<FaceImage> faces = new ArrayList<>();
        List<EmotionDistribution> targets = new ArrayList<>();
        for (int row : rows) {
            faces.add(augmentation.apply(data.face(row), new SplittableRandom(seed * GOLDEN + row).split()));
            targets.add(mix.target(data.label(row), data.votes(row)));
        }
        return new Batch(faces, targets);
    }
}
