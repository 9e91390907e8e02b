package moodlab.domain;

import java.util.Optional;

/**
 * What a study keeps of one second: the expression as it stands, smoothed, at the second's end, or why there is none.
 *
 * @param second counted from the session's first picture, from 0
 * @param nanos the second's end, on the camera's clock
 * @param emotions smoothed over time, and corrected where the person has a calibration; empty where no face was read in
 *     this second, kept where the sample abstains for another reason
 * @param confidence how much of the smoothing's window good pictures of the face fill, 0 … 1
 * @param quality the faces' mean quality over the second's pictures, one without a face counting 0; 0 … 1
 * @param frames how many pictures there were
 * @param framesWithFace in how many of them the face was read
 * @param abstention why the sample is not to be counted; empty where it is
 * @param change whether the expression was found, at this second, to have changed for longer than a moment
 */
public record Sample(
        long second,
        long nanos,
        Optional<EmotionDistribution> emotions,
        double confidence,
        double quality,
        int frames,
        int framesWithFace,
        Optional<Abstention> abstention,
        boolean change) {

    public Sample {
        boolean faceless = abstention
                .filter(why -> why != Abstention.TOO_LITTLE && why != Abstention.UNSURE)
                .isPresent();
        if (emotions.isPresent() == faceless) {
            throw new IllegalArgumentException(
                    "a second with a face has emotions, one without has none: " + abstention);
        }
        if (!(confidence >= 0 && confidence <= 1 && quality >= 0 && quality <= 1) || framesWithFace > frames) {
            throw new IllegalArgumentException("confidence and quality lie in [0, 1], faces in pictures: " + confidence
                    + ", " + quality + ", " + framesWithFace + " of " + frames);
        }
    }

    /** Whether a study may count it. */
    public boolean counts() {
        return abstention.isEmpty();
    }

    /** The mapped point in the valence–arousal plane; empty where no face was read. */
    public Optional<Affect> affect() {
        return emotions.map(EmotionDistribution::affect);
    }
}
