package moodlab.desktop.presenter;

import java.util.Locale;
import moodlab.vision.recording.Replay;

/**
 * Another model beside that day's readings.
 *
 * @param name of the model
 * @param done share of the recording that it has read, 0 … 1
 * @param valence of its readings as far as they go
 * @param words how far the two agree; empty until it has read all
 */
public record Comparison(String name, double done, Track valence, String words) {

    /** Whether it still reads. */
    public boolean running() {
        return done < 1;
    }

    static String words(Replay.Agreement agreement) {
        int compared = agreement.compared();
        if (compared == 0) {
            return "No face was read on that day, so there is nothing to compare.";
        }
        if (agreement.identical() == compared) {
            return "All " + compared + " readings are identical to the last bit.";
        }
        return String.format(
                Locale.ROOT,
                "%d readings: the same top class in %.1f %%, mean difference of a probability %.3f.",
                compared,
                100.0 * agreement.sameTop() / compared,
                agreement.meanDifference());
    }
}
