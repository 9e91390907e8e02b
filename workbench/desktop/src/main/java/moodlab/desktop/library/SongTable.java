package moodlab.desktop.library;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.datatransfer.Transferable;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.DropMode;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.TransferHandler;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import moodlab.desktop.presenter.library.Column;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.presenter.library.Sorting;
import moodlab.desktop.widget.Inks;

/** The songs; sorting is the presenter's, so that ten thousand rows are sorted once and not by the table too. */
public final class SongTable extends JTable {

    private static final int ROW = 22;

    private final SongTableModel songs;
    private final transient Actions actions;
    private boolean showing;

    /** What a person does with the table. */
    public record Actions(Consumer<Set<Long>> select, Consumer<Column> sort, Consumer<List<Path>> drop) {}

    public SongTable(Actions actions) {
        super(new SongTableModel());
        this.songs = (SongTableModel) getModel();
        this.actions = actions;
        setName("libraryTable");
        setAutoResizeMode(AUTO_RESIZE_OFF);
        setFillsViewportHeight(true);
        setShowGrid(false);
        setRowHeight(ROW);
        setDragEnabled(true);
        setDropMode(DropMode.ON);
        setTransferHandler(new Handler());
        setDefaultRenderer(Object.class, new Cell());
        getAccessibleContext().setAccessibleName("Songs of the library");
        if (getTableHeader().getDefaultRenderer() instanceof JLabel header) {
            header.setHorizontalAlignment(SwingConstants.LEADING);
        }
        for (Column column : Column.values()) {
            getColumnModel().getColumn(column.ordinal()).setPreferredWidth(column.width());
        }
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !showing) {
                actions.select().accept(selected());
            }
        });
        getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int at = columnAtPoint(event.getPoint());
                if (at >= 0 && event.getButton() == MouseEvent.BUTTON1) {
                    actions.sort().accept(Column.values()[convertColumnIndexToModel(at)]);
                }
            }
        });
    }

    private Set<Long> selected() {
        return IntStream.of(getSelectedRows())
                .mapToObj(row -> songs.row(row).entry())
                .collect(Collectors.toSet());
    }

    /** Shows the rows, their order and what is selected. */
    public void show(LibraryState state) {
        showing = true;
        boolean other = songs.show(state.shown());
        showSorting(state.sorting());
        if (other || !selected().equals(state.selection())) {
            mark(state.selection());
        }
        showing = false;
    }

    private void mark(Set<Long> selection) {
        getSelectionModel().setValueIsAdjusting(true);
        clearSelection();
        int first = -1;
        for (int row = 0; row < songs.getRowCount() && !selection.isEmpty(); row++) {
            if (selection.contains(songs.row(row).entry())) {
                addRowSelectionInterval(row, row);
                first = first < 0 ? row : first;
            }
        }
        getSelectionModel().setValueIsAdjusting(false);
        if (first >= 0) {
            Rectangle cell = getCellRect(first, 0, true);
            scrollRectToVisible(new Rectangle(getVisibleRect().x, cell.y, 1, cell.height));
        }
    }

    private void showSorting(Sorting sorting) {
        for (int i = 0; i < getColumnCount(); i++) {
            TableColumn column = getColumnModel().getColumn(i);
            Column what = Column.values()[column.getModelIndex()];
            String arrow = sorting.column() == what ? sorting.ascending() ? "  ▲" : "  ▼" : "";
            if (!(what.label() + arrow).equals(column.getHeaderValue())) {
                column.setHeaderValue(what.label() + arrow);
                getTableHeader().repaint();
            }
        }
    }

    /** Of each column, in pixels. */
    public Map<Column, Integer> widths() {
        Map<Column, Integer> widths = new LinkedHashMap<>();
        for (int i = 0; i < getColumnCount(); i++) {
            TableColumn column = getColumnModel().getColumn(i);
            widths.put(Column.values()[column.getModelIndex()], column.getWidth());
        }
        return widths;
    }

    /** As wide as they were. */
    public void widths(Map<Column, Integer> widths) {
        for (int i = 0; i < getColumnCount(); i++) {
            TableColumn column = getColumnModel().getColumn(i);
            Integer width = widths.get(Column.values()[column.getModelIndex()]);
            if (width != null) {
                column.setPreferredWidth(width);
            }
        }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        boolean cut = row >= 0
                && column >= 0
                && prepareRenderer(getCellRenderer(row, column), row, column).getPreferredSize().width
                        > getCellRect(row, column, false).width;
        return cut ? String.valueOf(getValueAt(row, column)) : null;
    }

    private final class Cell extends DefaultTableCellRenderer {

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean isSelected, boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
            Column what = Column.values()[table.convertColumnIndexToModel(column)];
            setHorizontalAlignment(what.number() ? SwingConstants.RIGHT : SwingConstants.LEFT);
            if (!isSelected) {
                SongRow.Standing standing = songs.row(row).standing();
                setForeground(
                        switch (standing) {
                            case PRESENT -> Inks.text();
                            case MISSING -> Inks.warning();
                            case RETIRED -> Inks.muted();
                        });
            }
            return this;
        }
    }

    private final class Handler extends TransferHandler {

        @Override
        public int getSourceActions(JComponent source) {
            return MOVE;
        }

        @Override
        protected Transferable createTransferable(JComponent source) {
            return new SongTransfer(List.copyOf(selected()));
        }

        @Override
        public boolean canImport(TransferSupport support) {
            return support.isDataFlavorSupported(java.awt.datatransfer.DataFlavor.javaFileListFlavor);
        }

        @Override
        public boolean importData(TransferSupport support) {
            var files = SongTransfer.files(support.getTransferable());
            files.ifPresent(actions.drop());
            return files.isPresent();
        }
    }
}
