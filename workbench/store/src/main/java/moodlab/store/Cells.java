package moodlab.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What stands in a cell of an export. Missing is empty. Numbers are written so that they read back to the same bits. */
final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    /** What a text begins with that the pattern may match. */
    private static final String BEGINNINGS = "'=+-@\t\r";

    private Cells() {}

    /**
     * Free text. Where a spreadsheet would take it for a formula, because it begins with {@code = + - @}, a tab or a
     * carriage return, an apostrophe is put before it; it is put before such a text with apostrophes of its own too, so
     * that taking one away gives the text again.
     */
    static String text(String text) {
        if (text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0) {
            return text; // nearly always, and a million times in a long export
        }
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #text} wrote. */
    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static String texts(List<String> texts) {
        return text(Joined.of(texts));
    }

    static String number(double value) {
        return Double.toString(value);
    }

    static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    /** Exact, in decimal notation. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
