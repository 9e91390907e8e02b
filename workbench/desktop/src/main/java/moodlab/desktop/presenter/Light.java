package moodlab.desktop.presenter;

import moodlab.domain.Frame;

/** How light a whole picture is. */
final class Light {

    static final String ADVICE = "The picture is nearly black: open the camera's cover, or put a light before you.";

    /** A prime, so that all colours and columns have their turn. */
    private static final int STEP = 97;

    private static final double NIGHT = 0.06;

    private Light() {}

    /** The mean of some of its values, 0 (black) … 1. */
    static double of(Frame frame) {
        byte[] bytes = frame.toBytes();
        long sum = 0;
        int count = 0;
        for (int i = 0; i < bytes.length; i += STEP) {
            sum += bytes[i] & 0xff;
            count++;
        }
        return sum / 255.0 / count;
    }

    static boolean isNight(double light) {
        return light < NIGHT;
    }
}
