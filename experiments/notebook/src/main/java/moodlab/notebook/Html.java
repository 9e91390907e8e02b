package moodlab.notebook;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables and pictures as HTML that every notebook shows alike. */
final class Html {

    /** As many rows as a page can hold without scrolling. */
    static final int MOST_ROWS = 60;

    private static final String MISSING = "–";

    private Html() {}

    static String table(Table table) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        table.columns().forEach(column -> html.append(cell("th", column, escape(column.name()))));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < Math.min(MOST_ROWS, table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(cell("td", column, escape(text(column, row))));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        if (table.rowCount() > MOST_ROWS) {
            html.append("<p>The first " + MOST_ROWS + " of " + table.rowCount() + " rows.</p>");
        }
        return html.toString();
    }

    /** The same table for a terminal. */
    static String text(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(" | "))
                + java.util.stream.IntStream.range(0, table.rowCount())
                        .mapToObj(row -> System.lineSeparator()
                                + table.columns().stream()
                                        .map(column -> text(column, row))
                                        .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining());
    }

    static String picture(byte[] png, String description) {
        return "<img alt=\"" + escape(description) + "\" style=\"max-width:100%\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String cell(String tag, Column<?> column, String content) {
        String side = column instanceof NumericColumn ? "right" : "left";
        return "<" + tag + " style=\"text-align:" + side + "\">" + content + "</" + tag + ">";
    }

    private static String text(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return MISSING;
        }
        return column.get(row) instanceof Double number ? number(number) : String.valueOf(column.get(row));
    }

    /** Four digits that count: enough to compare by eye; the log has them all. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
