package moodlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class HtmlTest {

    @Test
    void showsNumbersShortAndMissingAsADash() {
        Table table = Table.create(DoubleColumn.create("mean", 0.123456789, Double.NaN, 1, 0.00052083333));

        assertEquals(String.join(System.lineSeparator(), "mean", "0.1235", "–", "1", "0.0005208"), Html.text(table));
    }

    @Test
    void escapesWhatWouldBeMarkup() {
        Table table = Table.create(StringColumn.create("a<b", "<script>\"&"));

        assertTrue(Html.table(table).contains("a&lt;b"));
        assertTrue(Html.table(table).contains("&lt;script&gt;&quot;&amp;"));
    }

    @Test
    void saysHowManyRowsItLeftOut() {
        Table table = Table.create(IntColumn.indexColumn("n", Html.MOST_ROWS + 1, 0));

        assertTrue(Html.table(table).contains("The first 60 of 61 rows."));
    }
}
