package moodlab.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * How late the machine's sound line sounds, by its own account: the line is started and asked every millisecond how much
 * has sounded. What comes after the line (Bluetooth, a television) is not seen; for that, record the sound with a
 * microphone.
 */
public final class AudioLatency {

    private static final long POLL_NANOS = 1_000_000L;
    private static final long PATIENCE_NANOS = 5_000_000_000L;
    private static final long WATCHED = Pcm.RATE / 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private final SoundLines lines;
    private final Pace pace;

    AudioLatency(SoundLines lines, Pace pace) {
        this.lines = lines;
        this.pace = pace;
    }

    /** Of the machine's default sound device. */
    public static AudioLatency ofThisMachine() {
        return new AudioLatency(() -> JavaLine.open(System::nanoTime), new Pace(System::nanoTime, POLL_NANOS));
    }

    /**
     * Starts the line so many times, silently; each takes about a second.
     *
     * @return empty where there is no sound device
     */
    public Optional<Report> measure(int times) {
        List<Start> starts = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                starts.add(start());
            }
        } catch (LineLost e) {
            System.getLogger(AudioLatency.class.getName()).log(System.Logger.Level.DEBUG, "no line", e);
            return Optional.empty();
        }
        return Optional.of(new Report(starts));
    }

    private Start start() throws LineLost {
        long asked = pace.clock().getAsLong();
        try (SoundLine line = lines.open()) {
            byte[] silence = new byte[Pcm.RATE / 50 * Pcm.FRAME_BYTES];
            while (line.write(silence, 0, silence.length) > 0) {
                Thread.onSpinWait();
            }
            long full = pace.clock().getAsLong();
            Onset[] halves = {new Onset(), new Onset()};
            long played = 0;
            for (int poll = 0; played < WATCHED && pace.clock().getAsLong() - full < PATIENCE_NANOS; poll++) {
                line.write(silence, 0, silence.length);
                played = line.played();
                halves[poll % 2].observe(pace.clock().getAsLong(), played);
                LockSupport.parkNanos(pace.pollNanos());
            }
            long one = onset(halves[0]);
            long other = onset(halves[1]);
            return new Start(
                    (full - asked) / NANOS_PER_MILLI,
                    (Math.min(one, other) - full) / NANOS_PER_MILLI,
                    Math.abs(one - other) / NANOS_PER_MILLI);
        }
    }

    private static long onset(Onset onset) throws LineLost {
        return onset.nanos().orElseThrow(() -> new LineLost("the line plays nothing"));
    }

    /**
     * One start of the line, in milliseconds.
     *
     * @param opening from asking for the line until it was open and full
     * @param latency from then until the first sample sounded
     * @param jitter between two estimates of that moment, each from every other answer of the line
     */
    public record Start(double opening, double latency, double jitter) {}

    /** All starts. */
    public record Report(List<Start> starts) {

        public Report {
            starts = List.copyOf(starts);
        }

        /** The middle one of a figure, in milliseconds. */
        public double median(ToDoubleFunction<Start> figure) {
            double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }

        /** The largest of a figure, in milliseconds. */
        public double worst(ToDoubleFunction<Start> figure) {
            return starts.stream().mapToDouble(figure).max().orElse(Double.NaN);
        }
    }
}
