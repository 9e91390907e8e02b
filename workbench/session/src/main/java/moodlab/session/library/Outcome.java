package moodlab.session.library;

import java.util.List;
import java.util.Optional;

/**
 * What became of an order.
 *
 * @param sentence for the person
 * @param notes what else is to be known, such as files that were skipped
 * @param undo what takes it back; empty where nothing was changed or it cannot be taken back
 */
public record Outcome(String sentence, List<String> notes, Optional<LibraryOrder> undo) {

    public Outcome {
        notes = List.copyOf(notes);
    }

    static Outcome of(String sentence) {
        return new Outcome(sentence, List.of(), Optional.empty());
    }
}
