package moodlab.emotion.time;

/**
 * When a change counts; slack, threshold and clip in standard deviations, see {@link SelfStartingCusum}.
 *
 * @param slack k: smaller shifts than about this are not looked for
 * @param threshold h: the higher, the fewer false alarms and the later the true ones
 * @param clip an odd second counts at most this much, so that no single one raises an alarm
 * @param warmUp seconds that are needed before the first alarm, at least 3
 * @param leastDeviation the standard deviation is taken to be at least this, in units of valence and arousal
 * @param correlation φ, how much a second is expected to resemble the one before, 0 … 0.9
 * @param correlationSeconds for how many measured seconds that expectation counts
 */
public record ChangeSettings(
        double slack,
        double threshold,
        double clip,
        int warmUp,
        double leastDeviation,
        double correlation,
        double correlationSeconds) {

    /** See the README of this module for the false alarms and the delays that these give. */
    public static final ChangeSettings USUAL = new ChangeSettings(0.5, 6, 2, 8, 0.04, 0.5, 20);

    public ChangeSettings {
        boolean positive = slack > 0 && threshold > 0 && leastDeviation > 0 && correlationSeconds >= 0;
        if (!positive || !(clip > slack) || warmUp < 3 || !(correlation >= 0 && correlation <= 0.9)) {
            throw new IllegalArgumentException(
                    "slack, threshold and deviation are above zero, the clip above the slack, the warm-up has at least "
                            + "3 seconds, the correlation lies in [0, 0.9]");
        }
    }
}
