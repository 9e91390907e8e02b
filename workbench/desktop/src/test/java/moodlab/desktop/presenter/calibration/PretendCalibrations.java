package moodlab.desktop.presenter.calibration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import moodlab.desktop.presenter.StartForm;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.person.PosedTally;
import moodlab.emotion.person.Prompt;
import moodlab.session.CalibrationWatcher;

/** Calibrations of a face that is always read as half sad, whatever it shows; each prompt waits until it is let go on. */
public final class PretendCalibrations implements Calibrator {

    private final List<Calibration> kept = new ArrayList<>();
    private final CountDownLatch goOn;
    private volatile Optional<RuntimeException> refusal = Optional.empty();
    private volatile boolean stopped;
    private volatile boolean closed;

    /** @param waits whether the second prompt waits for {@link #goOn} */
    public PretendCalibrations(boolean waits) {
        this.goOn = new CountDownLatch(waits ? 1 : 0);
    }

    /** Lets the second prompt go on. */
    public void goOn() {
        goOn.countDown();
    }

    /** The next does not open. */
    public void refuse(RuntimeException why) {
        refusal = Optional.of(why);
    }

    /** What was kept so far. */
    public List<Calibration> kept() {
        return List.copyOf(kept);
    }

    public boolean stopped() {
        return stopped;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Path keep(Calibration calibration) {
        kept.add(calibration);
        return Path.of("kept.json");
    }

    @Override
    public Sitting open(StartForm form, CalibrationWatcher watcher) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return new Pretended(form, watcher);
    }

    private final class Pretended implements Sitting {

        private final StartForm form;
        private final CalibrationWatcher watcher;
        private final PosedTally tally = new PosedTally();
        private long frame;

        Pretended(StartForm form, CalibrationWatcher watcher) {
            this.form = form;
            this.watcher = watcher;
        }

        @Override
        public Optional<Calibration> pose() {
            try {
                return posed();
            } finally {
                closed = true;
            }
        }

        private Optional<Calibration> posed() {
            List<Prompt> prompts = Prompt.MINUTE.subList(0, 3);
            for (int i = 0; i < prompts.size() && !stopped; i++) {
                watcher.prompted(prompts.get(i), i + 1, prompts.size());
                tally.prompt(prompts.get(i));
                show(prompts.get(i));
                waitWhereAsked(i);
            }
            Calibration.Origin origin = new Calibration.Origin(form.participant(), "abc", Instant.EPOCH);
            return stopped ? Optional.empty() : Calibration.of(origin, tally.seconds(), Optional.empty());
        }

        private void show(Prompt prompt) {
            byte[] gray = new byte[240 * 180 * 3];
            java.util.Arrays.fill(gray, (byte) 120);
            double[] read = new double[Emotion.COUNT];
            java.util.Arrays.fill(read, 0.02);
            read[Emotion.SAD.ordinal()] += 0.5;
            read[prompt.emotion().ordinal()] += 0.36;
            Reading reading = new Reading.Seen(EmotionDistribution.of(read), new FaceBox(60, 40, 90, 90), 0.8);
            for (long end = frame + 20 * prompt.length().toSeconds(); frame < end; frame++) {
                TimedReading timed = new TimedReading(frame, frame * 50_000_000L, reading);
                tally.add(timed);
                watcher.seen(Frame.of(240, 180, timed.nanos(), gray), timed, Duration.ofMillis(50 * (end - frame)));
            }
        }

        private void waitWhereAsked(int prompt) {
            try {
                if (prompt == 1) {
                    goOn.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void skip() {
            goOn.countDown();
        }

        @Override
        public void stop() {
            stopped = true;
            goOn.countDown();
        }
    }
}
