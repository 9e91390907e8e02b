package moodlab.desktop;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableColumnModel;
import moodlab.desktop.presenter.HistoryRow;
import moodlab.desktop.widget.SessionChart;
import moodlab.domain.Emotion;
import moodlab.domain.round.Thumb;

/** The rounds that are over: a table, newest first, and a chart of mood and reward. */
final class HistoryPanel extends Card {

    private static final int[] WIDTHS = {32, 92, 72, 120, 62, 70};

    private static final int SONG = 3;

    private final Rounds rounds = new Rounds();
    private final SessionChart chart = new SessionChart();

    HistoryPanel() {
        super("fill, insets 10 12 8 12, gapy 4", "[grow 60, fill]12[grow 40, fill]", "[][grow, fill]");
        JTable table = new JTable(rounds);
        table.setName("history");
        table.setFillsViewportHeight(true);
        table.setRowHeight(21);
        table.setShowGrid(false);
        table.setFocusable(false);
        table.getAccessibleContext().setAccessibleName("Rounds so far, newest first");
        TableColumnModel columns = table.getColumnModel();
        for (int i = 0; i < WIDTHS.length; i++) {
            columns.getColumn(i).setPreferredWidth(WIDTHS[i]);
            if (i != SONG) {
                columns.getColumn(i).setMaxWidth(WIDTHS[i]);
            }
        }
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(Labels.sized("This session so far", Font.BOLD, 1));
        add(new SessionChart.Legend(), "wrap");
        add(scroll, "w 200:420, hmin 70");
        add(chart, "w 160:300, hmin 70");
    }

    /**
     * Shows the rounds.
     *
     * @param history oldest first
     */
    void show(List<HistoryRow> history) {
        if (rounds.show(history)) {
            chart.show(history.stream().map(HistoryPanel::point).toList());
        }
    }

    private static SessionChart.Point point(HistoryRow row) {
        double valence = row.mood().isPresent() ? row.affect().valence() : Double.NaN;
        return new SessionChart.Point(row.sequence(), valence, row.reward().orElse(Double.NaN));
    }

    private static final class Rounds extends AbstractTableModel {

        private static final List<String> NAMES = List.of("#", "Expression", "Strategy", "Song", "Thumb", "Reward");

        private transient List<HistoryRow> rows = List.of();

        boolean show(List<HistoryRow> history) {
            if (history.equals(rows)) {
                return false;
            }
            rows = history;
            fireTableDataChanged();
            return true;
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return NAMES.size();
        }

        @Override
        public String getColumnName(int column) {
            return NAMES.get(column);
        }

        @Override
        public Object getValueAt(int index, int column) {
            HistoryRow row = rows.get(rows.size() - 1 - index);
            return switch (column) {
                case 0 -> row.sequence();
                case 1 -> row.mood().map(Emotion::label).orElse("no face");
                case 2 -> row.strategy().label();
                case 3 -> row.song().isBlank() ? "–" : row.song();
                case 4 -> row.thumb().map(Thumb::label).orElse("–");
                default ->
                    row.reward().isPresent()
                            ? String.format(Locale.ROOT, "%.2f", row.reward().getAsDouble())
                            : "missing";
            };
        }
    }
}
