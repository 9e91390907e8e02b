package moodlab.desktop.presenter.people;

import java.util.Optional;
import moodlab.session.people.erasure.Erased;
import moodlab.session.people.erasure.Preview;

/**
 * What a home knows of a person, and what becomes of it.
 *
 * @param participant whose; empty before anybody was asked about
 * @param preview empty until it was read
 * @param busy whether something is being done
 * @param done the erasure, once it is done
 * @param news a step that is being done, or a sentence on what was done
 * @param problem a sentence on what went wrong; empty where nothing did
 */
public record ErasureState(
        String participant,
        Optional<Preview> preview,
        boolean busy,
        Optional<Erased> done,
        String news,
        String problem) {

    static final ErasureState EMPTY = new ErasureState("", Optional.empty(), false, Optional.empty(), "", "");

    ErasureState working(String step) {
        return new ErasureState(participant, preview, true, done, step, "");
    }

    ErasureState saying(String now, String wrong) {
        return new ErasureState(participant, preview, false, done, now, wrong);
    }

    /** Whether what was typed says that the erasure is meant. */
    public boolean confirmedBy(String typed) {
        return !busy && done.isEmpty() && preview.isPresent() && participant.equalsIgnoreCase(typed.strip());
    }
}
