package moodlab.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodlab.store.LoggedEvent.Kind;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.SealedText;
import org.jdbi.v3.core.Handle;

/** How a participant agreed, in words that may name somebody: sealed in the log, and read again by whoever has the key. */
final class SealedNotes {

    private static final String NOTE = "note";

    private SealedNotes() {}

    /** The row as it is written. */
    static Map<String, Object> seal(Map<String, Object> event, SealedText texts, Handle handle) {
        if (!Kind.CONSENTED.label().equals(event.get("kind"))) {
            return event;
        }
        Map<String, Object> sealed = new HashMap<>(event);
        String participant = SessionRows.participant(handle, (String) event.get("session"));
        sealed.put(NOTE, texts.seal(participant, (String) event.get(NOTE)));
        return sealed;
    }

    /** The events with their words; where the key was destroyed or is missing, the sentence that says so. */
    static List<LoggedEvent> open(List<LoggedEvent> events, SealedText texts, String participant) {
        return events.stream()
                .map(event ->
                        event.kind() == Kind.CONSENTED ? event.noted(words(event.note(), texts, participant)) : event)
                .toList();
    }

    private static String words(String note, SealedText texts, String participant) {
        try {
            return texts.open(participant, note);
        } catch (KeyFault e) {
            return e.getMessage();
        }
    }
}
