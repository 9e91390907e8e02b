package moodlab.datasets;

import java.nio.file.Path;
import tech.tablesaw.api.Table;

/**
 * An exported log as tables. Lists stay as text, joined by {@code ;}; {@link SessionLogLists} takes them apart. What is
 * missing in the file is missing in the table.
 *
 * @param rounds one row a round: what was known, what could have played with which probability, what played, and the
 *     answer
 * @param readings one row a camera frame: the seven probabilities in [0, 1], the face's box in pixels and its quality
 *     in [0, 1], or why there is none
 * @param events one row for each answer, each song's end, each reward and each learning, in order
 * @param songs one row a song
 */
public record SessionLog(Table rounds, Table readings, Table events, Table songs) {

    /**
     * Reads the folder that {@code moodlab export} wrote.
     *
     * @throws SessionLogUnreadable where a file or a column is missing, or a row is damaged
     */
    public static SessionLog read(Path folder) {
        return new SessionLog(
                SessionLogFile.ROUNDS.read(folder),
                SessionLogFile.READINGS.read(folder),
                SessionLogFile.EVENTS.read(folder),
                SessionLogFile.SONGS.read(folder));
    }

    /** Whether that folder holds an exported log. */
    public static boolean isIn(Path folder) {
        return SessionLogFile.ROUNDS.isIn(folder);
    }
}
