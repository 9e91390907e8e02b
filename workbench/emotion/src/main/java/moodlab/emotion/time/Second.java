package moodlab.emotion.time;

import java.util.Optional;
import moodlab.domain.Abstention;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Reading;

/** The pictures of one second. */
final class Second {

    private final double[] sums = new double[Emotion.COUNT];
    private int frames;
    private int found;
    private int read;
    private double quality;

    /** @param corrected what the face shows; empty where it was not read */
    void add(Reading reading, Optional<EmotionDistribution> corrected) {
        frames += reading instanceof Reading.NoPicture ? 0 : 1;
        found += reading instanceof Reading.Seen || reading instanceof Reading.Unusable ? 1 : 0;
        if (reading instanceof Reading.Seen seen) {
            read++;
            quality += seen.quality();
            double[] each = corrected.orElse(seen.emotions()).toArray();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += each[i];
            }
        }
    }

    int frames() {
        return frames;
    }

    int read() {
        return read;
    }

    /** A picture without a face counts 0. */
    double quality() {
        return frames == 0 ? 0 : Math.min(1, quality / frames);
    }

    /** The plain mean of this second alone, in the valence–arousal plane; for a second in which a face was read. */
    Affect affect() {
        double[] mean = new double[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] / read;
        }
        return EmotionDistribution.of(mean).affect();
    }

    /** Why this second alone cannot be counted. */
    Optional<Abstention> abstention(double leastShare) {
        if (frames == 0) {
            return Optional.of(Abstention.NO_PICTURE);
        }
        if (found == 0) {
            return Optional.of(Abstention.NO_FACE);
        }
        if (read == 0) {
            return Optional.of(Abstention.POOR_PICTURE);
        }
        return read < leastShare * frames ? Optional.of(Abstention.TOO_LITTLE) : Optional.empty();
    }
}
