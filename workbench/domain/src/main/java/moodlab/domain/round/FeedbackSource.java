package moodlab.domain.round;

import java.util.Optional;
import moodlab.domain.song.Playback;

/** Where answers come from while a round runs: a person at the window, a simulated listener. */
@FunctionalInterface
public interface FeedbackSource {

    /**
     * Waits for what the listener does next. Asked again and again until it answers {@link Feedback.Finished}, {@link
     * Feedback.Next} or {@link Feedback.Leave}.
     *
     * @param decision already on disk, so it may be shown
     * @param playing empty until something plays
     */
    Feedback await(Decision decision, Optional<Playback> playing);
}
