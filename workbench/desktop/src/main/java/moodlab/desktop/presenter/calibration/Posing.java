package moodlab.desktop.presenter.calibration;

import java.util.Locale;
import moodlab.domain.Emotion;
import moodlab.emotion.person.Calibration;

/** What is said to the person who is calibrated. */
final class Posing {

    private Posing() {}

    static String title(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> "Relax your face";
            case HAPPY -> "Smile: look happy";
            case SAD -> "Look sad";
            case SURPRISE -> "Look surprised";
            case ANGRY -> "Look angry";
            case FEAR -> "Look afraid";
            case DISGUST -> "Look disgusted";
        };
    }

    static String text(Emotion emotion) {
        return emotion == Emotion.NEUTRAL
                ? "Look at the camera and do nothing with your face until the bar is empty."
                : "As you would among friends; hold it until the bar is empty.";
    }

    static String result(Calibration calibration) {
        if (calibration.correction().isNone()) {
            return "A correction would not have helped: your face is read as it is.";
        }
        return String.format(
                Locale.ROOT,
                "%.0f %% of the posed seconds were read as asked, %.0f %% with your correction; what was asked for had a "
                        + "probability of %.2f, and %.2f with it. Each second is judged by what others taught.",
                100 * calibration.before().share(),
                100 * calibration.after().share(),
                calibration.before().probability(),
                calibration.after().probability());
    }
}
