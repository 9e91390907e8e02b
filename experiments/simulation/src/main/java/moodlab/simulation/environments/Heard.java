package moodlab.simulation.environments;

import java.util.List;
import moodlab.domain.round.Reward;
import moodlab.domain.song.Song;

/**
 * What came of a list.
 *
 * @param reward the list's
 * @param answers what a policy may learn, song by song
 * @param delay in rounds until it may: 0 is before the next one
 */
public record Heard(Reward reward, List<Answer> answers, int delay) {

    /**
     * One song's answer.
     *
     * @param reward 0 … 1
     */
    public record Answer(Song song, double reward) {}

    public Heard {
        answers = List.copyOf(answers);
    }

    /** One song's known reward. */
    static Heard known(Song song, double reward, int delay) {
        return new Heard(new Reward.Known(reward), List.of(new Answer(song, reward)), delay);
    }

    /** No answer. */
    static Heard missing() {
        return new Heard(new Reward.Missing("no answer"), List.of(), 0);
    }
}
