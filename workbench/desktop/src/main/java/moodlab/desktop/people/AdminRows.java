package moodlab.desktop.people;

import java.util.List;
import java.util.Optional;
import javax.swing.table.AbstractTableModel;
import moodlab.desktop.presenter.people.AdminState;
import moodlab.desktop.presenter.people.AdminTab;

/** A page of a table as it stands in the window. */
final class AdminRows extends AbstractTableModel {

    private AdminTab tab = AdminTab.PEOPLE;
    private transient List<AdminState.Row> shown = List.of();

    void show(AdminState state) {
        shown = state.rows();
        if (tab != state.tab()) {
            tab = state.tab();
            fireTableStructureChanged();
        } else {
            fireTableDataChanged();
        }
    }

    AdminTab tab() {
        return tab;
    }

    /** Empty for a number that no row has. */
    Optional<AdminState.Row> row(int index) {
        return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
    }

    @Override
    public int getRowCount() {
        return shown.size();
    }

    @Override
    public int getColumnCount() {
        return tab.columns().size();
    }

    @Override
    public String getColumnName(int column) {
        return tab.columns().get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
        return shown.get(row).cells().get(column);
    }
}
