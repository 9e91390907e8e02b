package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Workers side by side, one a core: a batch is cut into parts, each normalised by itself (Hoffer et al. 2017), and the parts'
 * gradients are added in the order of the parts, so that the number of workers does not matter.
 */
final class Crew implements AutoCloseable {

    private final ExecutorService threads;
    private final BlockingQueue<Worker> idle;

    Crew(int size, Supplier<Worker> hire) {
        threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "gradients");
            thread.setDaemon(true);
            return thread;
        });
        idle = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            idle.add(hire.get());
        }
    }

    /** What the parts of a batch say, in their order. */
    List<Worker.Part> learn(List<List<Integer>> parts, float[] numbers, long epochSeed) throws InterruptedException {
        List<Future<Worker.Part>> futures = new ArrayList<>();
        for (List<Integer> rows : parts) {
            futures.add(threads.submit(() -> {
                Worker worker = idle.take();
                try {
                    return worker.learn(rows, numbers, epochSeed);
                } finally {
                    idle.add(worker);
                }
            }));
        }
        List<Worker.Part> done = new ArrayList<>();
        for (Future<Worker.Part> future : futures) {
            try {
                done.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a part of a batch could not be learnt from", e.getCause());
            }
        }
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
