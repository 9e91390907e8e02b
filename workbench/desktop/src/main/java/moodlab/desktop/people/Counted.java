package moodlab.desktop.people;

import java.util.Locale;
import java.util.Map;
import moodlab.session.people.erasure.Preview;

/** What there is of a person, as a table in a label. */
final class Counted {

    private Counted() {}

    static String html(Preview preview) {
        StringBuilder table = new StringBuilder("<html><table cellpadding=1 cellspacing=0>");
        add(table, preview.rows());
        add(table, preview.files());
        return table.append("</table>").toString();
    }

    private static void add(StringBuilder table, Map<String, Long> counts) {
        counts.forEach((kind, count) -> table.append(
                String.format(Locale.ROOT, "<tr><td>%s &nbsp;</td><td align=right><b>%,d</b></td></tr>", kind, count)));
    }
}
