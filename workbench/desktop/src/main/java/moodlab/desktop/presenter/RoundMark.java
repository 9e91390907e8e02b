package moodlab.desktop.presenter;

import java.util.Optional;
import moodlab.domain.round.Thumb;

/**
 * A round on the time line.
 *
 * @param row the frame at which its song was chosen
 * @param sequence the round's number, from 1
 * @param song that played; empty where none did
 * @param thumb that stands; empty where none was given
 */
public record RoundMark(int row, int sequence, String song, Optional<Thumb> thumb) {

    /** In words. */
    public String text() {
        String played = song.isEmpty() ? "no song played" : song;
        String answer = thumb.map(given -> given == Thumb.UP ? "thumb up" : "thumb down")
                .orElse("no thumb");
        return "Round " + sequence + ": " + played + ", " + answer;
    }
}
