package moodlab.desktop.library;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import moodlab.desktop.presenter.library.Column;
import moodlab.desktop.presenter.library.SongRow;

/** The rows that are shown, as they were filtered and sorted. */
final class SongTableModel extends AbstractTableModel {

    private transient List<SongRow> rows = List.of();

    /** Whether these are other rows than before. */
    boolean show(List<SongRow> now) {
        if (now == rows) {
            return false;
        }
        rows = now;
        fireTableDataChanged();
        return true;
    }

    SongRow row(int index) {
        return rows.get(index);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return Column.values().length;
    }

    @Override
    public String getColumnName(int column) {
        return Column.values()[column].label();
    }

    @Override
    public Object getValueAt(int index, int column) {
        return Column.values()[column].text(rows.get(index));
    }
}
