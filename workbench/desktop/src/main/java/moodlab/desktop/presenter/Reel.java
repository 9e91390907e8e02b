package moodlab.desktop.presenter;

import java.util.List;
import java.util.Optional;

/**
 * What stays the same while a recording is replayed.
 *
 * @param facts one line on the session
 * @param seconds of each frame since the first
 * @param valence of that day's readings
 * @param rounds in order
 * @param trouble what is missing or could not be read, in sentences; empty where all is well
 */
public record Reel(String session, String facts, Track seconds, Track valence, List<RoundMark> rounds, String trouble) {

    public Reel {
        rounds = List.copyOf(rounds);
    }

    /** How many frames there are. */
    public int size() {
        return seconds.size();
    }

    /** The round that a frame lies in; empty before the first. */
    public Optional<RoundMark> round(int row) {
        return rounds.stream().filter(mark -> mark.row() <= row).reduce((first, second) -> second);
    }
}
