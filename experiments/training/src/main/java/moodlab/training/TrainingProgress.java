package moodlab.training;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows a run to a person: a bar on a terminal; elsewhere a line at least every {@value #LINE_STEPS} steps. */
public final class TrainingProgress implements TrainingListener, AutoCloseable {

    private static final int LINE_STEPS = 50;

    private final PrintStream out;
    private final boolean terminal;
    private Optional<ProgressBar> bar = Optional.empty();
    private int steps;

    /**
     * @param terminal whether {@code out} is a terminal, which can rewrite its last line
     */
    public TrainingProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void heard(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            out.printf(
                    Locale.ROOT,
                    "%d faces to learn from, %d to measure on; epochs %d to %d%n",
                    started.record().trainRows(),
                    started.record().heldOutRows(),
                    started.epochsDone() + 1,
                    started.record().epochs());
        } else if (event instanceof TrainingEvent.Step step) {
            step(step);
        } else if (event instanceof TrainingEvent.EpochDone done) {
            EpochMetrics m = done.metrics();
            out.printf(
                    Locale.ROOT,
                    "epoch %d of %d: training loss %.3f, held-out loss %.3f, FER label %.1f %%, FER+ %.1f %%,"
                            + " macro F1 %.3f, %.0f images/s, %.0f s%n",
                    m.epoch(),
                    done.epochs(),
                    m.trainLoss(),
                    m.heldOutLoss(),
                    100 * m.heldOutAccuracy(),
                    100 * m.heldOutAccuracyFerPlus(),
                    m.heldOutMacroF1(),
                    m.imagesPerSecond(),
                    m.seconds());
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private void step(TrainingEvent.Step step) {
        if (terminal) {
            if (bar.isEmpty()) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName("faces")
                        .setInitialMax(step.allImages())
                        .startsFrom(step.images(), Duration.ZERO)
                        .build());
            }
            bar.get().stepTo(step.images());
            bar.get().setExtraMessage(String.format(Locale.ROOT, " loss %.3f", step.loss()));
        } else if (steps++ % LINE_STEPS == 0) {
            out.printf(
                    Locale.ROOT,
                    "epoch %d, %d of %d faces, loss %.3f, %.0f minutes left%n",
                    step.epoch(),
                    step.images(),
                    step.allImages(),
                    step.loss(),
                    Math.ceil(step.secondsLeft() / 60));
        }
    }
}
