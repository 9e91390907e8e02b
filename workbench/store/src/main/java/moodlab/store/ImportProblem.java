package moodlab.store;

/**
 * Why a line of a file cannot be taken.
 *
 * @param line of the file, from 1
 * @param column that does not fit
 * @param sentence what is wrong with it, and what would be right
 */
public record ImportProblem(long line, String column, String sentence) {

    /** Where it is and what. */
    public String text() {
        return "line " + line + ", column '" + column + "': " + sentence;
    }
}
