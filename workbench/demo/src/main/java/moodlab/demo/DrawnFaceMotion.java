package moodlab.demo;

import java.util.random.RandomGenerator;

/** Keeps the drawn face from standing still: it sways a little and blinks every few seconds. Asked for growing times. */
final class DrawnFaceMotion {

    /** Cycles a second of the slow and the quick part of each sway. */
    private static final double SLOW = 0.11;

    private static final double QUICK = 0.37;
    private static final double BLINK_SECONDS = 0.24;
    private static final double SHORTEST_PAUSE = 2.5;
    private static final double LONGEST_PAUSE = 5.5;

    private final RandomGenerator random;
    private final double[] phases;
    private double blinkStart;

    DrawnFaceMotion(RandomGenerator random) {
        this.random = random;
        this.phases = random.doubles(8, 0, 2 * Math.PI).toArray();
        this.blinkStart = pause();
    }

    /** In a picture of that size. */
    DrawnFacePose pose(double seconds, int width, int height) {
        double x = width * (0.5 + 0.03 * sway(seconds, 0));
        double y = height * (0.44 + 0.02 * sway(seconds, 2));
        double unit = height * (0.205 + 0.007 * sway(seconds, 4));
        return new DrawnFacePose(x, y, unit, 0.045 * sway(seconds, 6));
    }

    /** How far the lids are shut, 0 … 1. */
    double blink(double seconds) {
        while (seconds > blinkStart + BLINK_SECONDS) {
            blinkStart += BLINK_SECONDS + pause();
        }
        double passed = (seconds - blinkStart) / BLINK_SECONDS;
        return passed <= 0 ? 0 : StrictMath.sin(Math.PI * passed);
    }

    private double pause() {
        return random.nextDouble(SHORTEST_PAUSE, LONGEST_PAUSE);
    }

    /** −1 … 1. */
    private double sway(double seconds, int phase) {
        return 0.7 * StrictMath.sin(2 * Math.PI * SLOW * seconds + phases[phase])
                + 0.3 * StrictMath.sin(2 * Math.PI * QUICK * seconds + phases[phase + 1]);
    }
}
