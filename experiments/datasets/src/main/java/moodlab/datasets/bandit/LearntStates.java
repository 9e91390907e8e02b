package moodlab.datasets.bandit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks through {@code events.csv} for a policy's state after a lesson. */
final class LearntStates {

    private boolean found;

    private LearntStates() {}

    /** No where there is no such file. */
    static boolean has(Path events, String hash) {
        LearntStates search = new LearntStates();
        if (Files.isRegularFile(events)) {
            CsvRows.forEach(
                    events,
                    row -> search.found |= row.text("event").equals("learned")
                            && row.text("policy_state").equals(hash));
        }
        return search.found;
    }
}
