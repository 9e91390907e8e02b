package moodlab.desktop.presenter;

import java.util.List;
import java.util.Optional;

/**
 * All that the replay page shows.
 *
 * @param sessions that have a recording
 * @param reel the one that is open; empty where none is
 * @param still the frame that is shown
 * @param comparison empty where no model was chosen
 * @param playing whether frames go on by themselves
 * @param looking whether what the network looked at is shown
 * @param message a sentence on what goes on or went wrong; empty where there is nothing to say
 */
public record ReplayState(
        List<String> sessions,
        Optional<Reel> reel,
        Optional<Still> still,
        Optional<Comparison> comparison,
        boolean playing,
        boolean looking,
        String message) {

    public ReplayState {
        sessions = List.copyOf(sessions);
    }

    static ReplayState empty() {
        return new ReplayState(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, "");
    }

    ReplayState with(List<String> all) {
        return new ReplayState(all, reel, still, comparison, playing, looking, message);
    }

    ReplayState opened(Reel now) {
        return new ReplayState(sessions, Optional.of(now), Optional.empty(), Optional.empty(), false, looking, "");
    }

    ReplayState closed(String words) {
        return new ReplayState(sessions, Optional.empty(), Optional.empty(), Optional.empty(), false, looking, words);
    }

    ReplayState with(Still now) {
        return new ReplayState(sessions, reel, Optional.of(now), comparison, playing, looking, message);
    }

    ReplayState with(Optional<Comparison> now) {
        return new ReplayState(sessions, reel, still, now, playing, looking, message);
    }

    ReplayState playing(boolean now) {
        return new ReplayState(sessions, reel, still, comparison, now, looking, message);
    }

    ReplayState looking(boolean now) {
        return new ReplayState(sessions, reel, still, comparison, playing, now, message);
    }

    ReplayState saying(String words) {
        return new ReplayState(sessions, reel, still, comparison, playing, looking, words);
    }
}
