package moodlab.vision.recording;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.EmotionReader;
import moodlab.domain.Reading;

/**
 * Reads a recording's faces anew. The reader is given the exact crops of that day, so the network of that day gives the
 * very same readings, and any other can be held against them.
 */
public final class Replay {

    private final Recording recording;
    private final EmotionReader reader;

    public Replay(Recording recording, EmotionReader reader) {
        this.recording = recording;
        this.reader = reader;
    }

    /**
     * A frame, read twice.
     *
     * @param then what was read on that day; empty where there was no face good enough
     * @param now what the reader says of the same crop; empty where there is none
     */
    public record Pair(RecordedFrame frame, Optional<EmotionDistribution> then, Optional<EmotionDistribution> now) {

        static Pair of(RecordedFrame frame, EmotionReader reader) {
            Optional<EmotionDistribution> then =
                    frame.reading() instanceof Reading.Seen seen ? Optional.of(seen.emotions()) : Optional.empty();
            return new Pair(frame, then, frame.crop().map(reader::read));
        }

        /** The mean absolute difference of the seven probabilities; empty where one of the two is missing. */
        public Optional<Double> difference() {
            return then.flatMap(before -> now.map(after -> difference(before, after)));
        }

        private static double difference(EmotionDistribution before, EmotionDistribution after) {
            double[] first = before.toArray();
            double[] second = after.toArray();
            double sum = 0;
            for (int i = 0; i < first.length; i++) {
                sum += Math.abs(first[i] - second[i]);
            }
            return sum / first.length;
        }
    }

    /**
     * How far two readings agree.
     *
     * @param frames in the recording
     * @param compared frames that have both readings
     * @param identical those of them whose readings are the same to the last bit
     * @param sameTop those whose most probable class is the same
     * @param meanDifference mean absolute difference of a probability over them; 0 where there are none
     */
    public record Agreement(int frames, int compared, int identical, int sameTop, double meanDifference) {}

    /** Sums up. */
    private static final class Tally {

        private int compared;
        private int identical;
        private int sameTop;
        private double sum;

        void add(Pair pair) {
            pair.difference().ifPresent(difference -> {
                compared++;
                identical += pair.then().equals(pair.now()) ? 1 : 0;
                sameTop += pair.then().get().top() == pair.now().get().top() ? 1 : 0;
                sum += difference;
            });
        }

        Agreement agreement(int frames) {
            return new Agreement(frames, compared, identical, sameTop, compared == 0 ? 0 : sum / compared);
        }
    }

    /**
     * Reads all frames anew, in order.
     *
     * @param each is handed every frame when it has been read
     * @param goOn is asked before each frame; false ends the replay, whose agreement is then that of the frames so far
     */
    public Agreement run(Consumer<Pair> each, BooleanSupplier goOn) {
        Tally tally = new Tally();
        int row = 0;
        while (row < recording.size() && goOn.getAsBoolean()) {
            Pair pair = Pair.of(recording.frame(row), reader);
            tally.add(pair);
            each.accept(pair);
            row++;
        }
        return tally.agreement(row);
    }
}
