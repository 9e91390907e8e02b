package moodlab.store;

/**
 * A place where the log is not what was written.
 *
 * @param session whose chain it is; empty for what belongs to none, such as songs
 * @param table of the store or of the export; empty where no table can be told
 * @param row which one, in words
 * @param what is wrong with it
 */
public record Fault(String session, String table, String row, String what) {

    /** As one sentence. */
    public String sentence() {
        String whose = session.isEmpty() ? "" : "session " + session + ", ";
        String which = table.isEmpty() ? "" : "table " + table + ", ";
        return whose + which + row + ": " + what;
    }
}
