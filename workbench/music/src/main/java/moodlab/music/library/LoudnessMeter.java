package moodlab.music.library;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Integrated loudness of stereo sound (EBU R 128, ITU-R BS.1770-4), in LUFS.
 *
 * <p>Both ears pass the K-weighting; z is their mean square over blocks of 400 ms, a new one each 100 ms, and a block's
 * loudness −0.691 + 10 log₁₀ (z_left + z_right). The mean is taken over the blocks above −70 LUFS, and then over those
 * of them that lie above that mean less 10 LU.
 */
final class LoudnessMeter {

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -0.691;
    private static final int STEPS_A_BLOCK = 4;

    private final KWeighting left;
    private final KWeighting right;
    private final int framesAStep;
    private double[] steps = new double[1024];
    private int count;
    private double sum;
    private int frames;

    /** @param rate frames a second, a multiple of 10 */
    LoudnessMeter(int rate) {
        left = new KWeighting(rate);
        right = new KWeighting(rate);
        framesAStep = rate / 10;
    }

    /** Takes one frame; full scale is 1. */
    void add(double leftSample, double rightSample) {
        double l = left.filter(leftSample);
        double r = right.filter(rightSample);
        sum += l * l + r * r;
        if (++frames == framesAStep) {
            endStep();
        }
    }

    private void endStep() {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
        }
        steps[count++] = sum / framesAStep;
        sum = 0;
        frames = 0;
    }

    /** Empty where no block is above −70 LUFS, as in silence or less than 400 ms. */
    OptionalDouble integrated() {
        double loud = meanPowerAbove(power(ABSOLUTE_GATE));
        if (loud == 0) {
            return OptionalDouble.empty();
        }
        double gate = Math.max(power(ABSOLUTE_GATE), loud * Math.pow(10, RELATIVE_GATE / 10));
        return OptionalDouble.of(OFFSET + 10 * Math.log10(meanPowerAbove(gate)));
    }

    private static double power(double loudness) {
        return Math.pow(10, (loudness - OFFSET) / 10);
    }

    private double meanPowerAbove(double gate) {
        double total = 0;
        int blocks = 0;
        for (int end = STEPS_A_BLOCK; end <= count; end++) {
            double power = 0;
            for (int i = end - STEPS_A_BLOCK; i < end; i++) {
                power += steps[i] / STEPS_A_BLOCK;
            }
            if (power > gate) {
                total += power;
                blocks++;
            }
        }
        return blocks == 0 ? 0 : total / blocks;
    }
}
