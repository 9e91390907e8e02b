package moodlab.simulation.bakeoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import moodlab.simulation.environments.Environment;

/**
 * Every contestant in every environment with every seed.
 *
 * @param listeners who take turns in one world
 * @param seeds how many
 * @param firstSeed the least; one block of seeds is for choosing settings, another for reporting
 */
public record BakeOff(
        List<Environment> environments,
        List<Contestant> contestants,
        int listeners,
        int rounds,
        int seeds,
        long firstSeed) {

    public BakeOff {
        environments = List.copyOf(environments);
        contestants = List.copyOf(contestants);
        if (listeners < 1 || rounds < 1 || seeds < 1) {
            throw new IllegalArgumentException("There is at least one listener, one round and one seed.");
        }
    }

    /** Is told of each result, on the thread that runs the bake-off. */
    @FunctionalInterface
    public interface Progress {

        void done(int cells, int of);
    }

    private record Job(Cell cell, Environment environment, Contestant contestant) {}

    /**
     * Runs what the file does not have, with the seeds in the outer loop, so that what is there early is balanced.
     *
     * @return this bake-off's results, those from the file among them
     */
    public List<CellResult> run(CellFile file, int threads, Progress progress) {
        Map<Cell, CellResult> known = new LinkedHashMap<>(file.read());
        List<Job> jobs = jobs();
        List<Job> left =
                jobs.stream().filter(job -> !known.containsKey(job.cell())).toList();
        file.write(known.values());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<CellResult> service = new ExecutorCompletionService<>(pool);
            left.forEach(job -> service.submit(() -> CellRun.run(job.cell(), job.environment(), job.contestant())));
            for (int done = 0; done < left.size(); done++) {
                CellResult result = service.take().get();
                file.append(result);
                known.put(result.cell(), result);
                progress.done(jobs.size() - left.size() + done + 1, jobs.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The simulation was interrupted: run it again to go on.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A simulation failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
        file.write(known.values());
        return jobs.stream().map(job -> known.get(job.cell())).toList();
    }

    private List<Job> jobs() {
        List<Job> jobs = new ArrayList<>();
        LongStream.range(firstSeed, firstSeed + seeds).forEach(seed -> {
            for (Environment environment : environments) {
                for (Contestant each : contestants) {
                    Cell cell = new Cell(environment.name(), each.name(), each.settings(), listeners, rounds, seed);
                    jobs.add(new Job(cell, environment, each));
                }
            }
        });
        return jobs;
    }
}
