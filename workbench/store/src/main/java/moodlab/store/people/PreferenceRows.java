package moodlab.store.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code preferences}; its text is sealed by the person's key. */
final class PreferenceRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PreferenceRows() {}

    static void put(Handle handle, String pseudonym, String text, By by) {
        handle.createUpdate("MERGE INTO preferences (pseudonym, utc, json) KEY (pseudonym)"
                        + " VALUES (:pseudonym, :utc, :json)")
                .bind("pseudonym", pseudonym)
                .bind("utc", by.at().atOffset(ZoneOffset.UTC))
                .bind("json", text)
                .execute();
    }

    static Optional<String> of(Handle handle, String pseudonym) {
        return handle.createQuery("SELECT json FROM preferences WHERE pseudonym = :pseudonym")
                .bind("pseudonym", pseudonym)
                .mapTo(String.class)
                .findOne();
    }

    static String text(Preferences preferences) {
        try {
            return JSON.writeValueAsString(preferences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preferences are plain values", e);
        }
    }

    static Preferences read(String json) {
        try {
            return JSON.readValue(json, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new PeopleFault("The preferences in the store cannot be read: set them anew.", e);
        }
    }
}
