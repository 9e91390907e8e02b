package moodlab.session;

import java.time.Duration;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.emotion.person.Prompt;

/** Is told how a calibration goes on. Called on the thread that runs it; must not wait. */
public interface CalibrationWatcher {

    /**
     * The person is asked for an expression.
     *
     * @param number of the prompt, from 1
     * @param of how many there are
     */
    void prompted(Prompt prompt, int number, int of);

    /**
     * A picture was read.
     *
     * @param left of the prompt
     */
    void seen(Shot shot, TimedReading reading, Duration left);
}
