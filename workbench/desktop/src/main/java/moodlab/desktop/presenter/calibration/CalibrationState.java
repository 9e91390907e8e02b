package moodlab.desktop.presenter.calibration;

import java.util.Optional;
import moodlab.emotion.person.Calibration;

/**
 * What the calibration page shows.
 *
 * @param title in large words: what to show, or what came of it
 * @param text what to do, in a sentence
 * @param number of the prompt, from 1; 0 where none runs
 * @param of how many there are
 * @param leftSeconds of the prompt
 * @param leftShare of the prompt, 0 … 1
 * @param result what it gave; empty before the end
 */
public record CalibrationState(
        Step step,
        String title,
        String text,
        int number,
        int of,
        double leftSeconds,
        double leftShare,
        Optional<Calibration> result) {

    /** How far it has come. */
    public enum Step {
        OPENING,
        POSING,
        FEELING,
        RESULT,
        KEEPING,
        OVER
    }

    static CalibrationState saying(Step step, String title, String text) {
        return new CalibrationState(step, title, text, 0, 0, 0, 0, Optional.empty());
    }

    CalibrationState with(Calibration calibration) {
        return new CalibrationState(step, title, text, number, of, leftSeconds, leftShare, Optional.of(calibration));
    }

    CalibrationState left(double seconds, double share) {
        return new CalibrationState(step, title, text, number, of, seconds, share, result);
    }
}
