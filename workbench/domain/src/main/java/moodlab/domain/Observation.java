package moodlab.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a second or so of readings says together.
 *
 * @param emotions the mean of the distributions seen; empty where no face was seen
 * @param quality the faces' mean quality over all frames, a frame without a face counting 0; 0 … 1
 * @param frames how many frames there were
 * @param framesWithFace in how many of them a face was seen
 */
public record Observation(Optional<EmotionDistribution> emotions, double quality, int frames, int framesWithFace) {

    public Observation {
        if (emotions.isPresent() != framesWithFace > 0 || framesWithFace > frames || !(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("emotions belong to frames with a face, quality lies in [0, 1]: "
                    + framesWithFace + " of " + frames + " frames, quality " + quality);
        }
    }

    public static Observation of(List<Reading> readings) {
        double[] sum = new double[Emotion.COUNT];
        double quality = 0;
        int seen = 0;
        for (Reading reading : readings) {
            if (reading instanceof Reading.Seen face) {
                for (Emotion emotion : Emotion.values()) {
                    sum[emotion.ordinal()] += face.emotions().probability(emotion);
                }
                quality += face.quality();
                seen++;
            }
        }
        if (seen == 0) {
            return new Observation(Optional.empty(), 0, readings.size(), 0);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= seen;
        }
        double meanQuality = Math.min(1, quality / readings.size());
        return new Observation(Optional.of(EmotionDistribution.of(sum)), meanQuality, readings.size(), seen);
    }

    /** The mapped point in the valence–arousal plane; the origin where no face was seen. */
    public Affect affect() {
        return emotions.map(EmotionDistribution::affect).orElse(Affect.NEUTRAL);
    }
}
