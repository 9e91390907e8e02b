package moodlab.desktop.presenter;

import java.nio.file.Path;
import java.util.List;

/**
 * What is known of a session from its beginning.
 *
 * @param name as the log calls it
 * @param notes sentences for the person at the window, such as songs that were left out
 * @param home the folder that holds the log
 * @param calibration a sentence on the participant's calibration; empty where there is none
 */
public record SessionFacts(String name, List<String> notes, Path home, String calibration) {

    public SessionFacts {
        notes = List.copyOf(notes);
    }
}
