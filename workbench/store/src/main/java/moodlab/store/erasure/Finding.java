package moodlab.store.erasure;

/**
 * Something of the person that is left.
 *
 * @param place a file below the home, or a table of a store in it
 * @param what in words
 * @param times how often
 */
public record Finding(String place, String what, long times) {

    /** For a person to read. */
    public String sentence() {
        return place + ": " + what + (times == 1 ? "" : ", " + times + " times");
    }
}
