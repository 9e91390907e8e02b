package moodlab.session.people.erasure;

import java.util.List;
import java.util.Map;

/**
 * What an erasure would take away.
 *
 * @param rows of the store by kind, deleted or made nameless
 * @param files by kind
 * @param backups that are looked through; the person is taken out of each, or it is destroyed where that cannot be
 */
public record Preview(String participant, Map<String, Long> rows, Map<String, Long> files, List<String> backups) {

    /** Whether the home knows nothing of that person. */
    public boolean nothing() {
        return rows.isEmpty() && files.isEmpty();
    }
}
