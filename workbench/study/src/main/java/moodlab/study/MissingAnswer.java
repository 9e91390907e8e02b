package moodlab.study;

import java.util.Optional;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.Reward;
import moodlab.domain.song.Exposure;

/** The reasons for which no reward that rests on a thumb can be told. */
final class MissingAnswer {

    private MissingAnswer() {}

    /** Why there is none; empty where there is a thumb to a song that played. */
    static Optional<Reward> in(Outcome outcome) {
        if (outcome.exposure().end() == Exposure.End.FAILED) {
            return Optional.of(new Reward.Missing("the song could not be played"));
        }
        if (outcome.played().isEmpty()) {
            return Optional.of(new Reward.Missing("no song was played"));
        }
        return outcome.thumb().isPresent() ? Optional.empty() : Optional.of(new Reward.Missing("no thumb was given"));
    }
}
