package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.round.Thumb;

/** What is said to the person at the window, in plain words. */
public final class Hints {

    /** What happens with the face; true for every session. */
    public static final String PRIVACY =
            "While a camera is on, emotions are inferred from your face; no picture is kept unless you consent to a recording. An expression is not a feeling: what is inferred may differ from what you feel.";

    static final String LOOKING = "Look at the camera for a moment: your expression is being read.";
    static final String STARTING = "Starting your song.";
    static final String ENDING = "Ending the session and closing the log.";
    static final String UNPLAYABLE = "That song could not be played. The next list follows.";

    private Hints() {}

    static String of(Phase phase, ShownThumb thumb, ShownRound round) {
        if (phase == Phase.CHOOSING) {
            return "Choose a song: click it, or press its number.";
        }
        boolean thisRound = thumb.sequence() == round.sequence();
        if (thisRound && thumb.step() == ShownThumb.Step.TAKEN) {
            String answer = thumb.thumb().equals(Optional.of(Thumb.UP)) ? "Thumb up" : "Thumb down";
            return answer + " is saved. Listen on, or press N for the next song.";
        }
        if (thisRound && thumb.step() == ShownThumb.Step.TAKEN_BACK) {
            return "Taken back. You can answer anew.";
        }
        return "Does this song suit you now? Press U for thumb up, D for thumb down.";
    }
}
