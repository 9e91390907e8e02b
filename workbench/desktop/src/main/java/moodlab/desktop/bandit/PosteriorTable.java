package moodlab.desktop.bandit;

import java.awt.Color;
import java.awt.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import moodlab.desktop.widget.Inks;
import moodlab.session.policies.MoodCell;
import moodlab.session.policies.Posterior;

/** Songs by moods as a heat map that is a table: it sorts by its headings, and arrow keys go from cell to cell. */
final class PosteriorTable extends JTable {

    private static final int TITLE_WIDTH = 150;
    private static final int CELL_WIDTH = 78;
    private static final int HEADING = 40;

    private final Model model;
    private transient Consumer<String> told = words -> {};

    PosteriorTable() {
        this(new Model());
    }

    private PosteriorTable(Model model) {
        super(model);
        this.model = model;
        setName("posterior");
        getAccessibleContext().setAccessibleName("Songs by moods: mean reward that is believed, and its deviation");
        setAutoResizeMode(AUTO_RESIZE_ALL_COLUMNS);
        setRowHeight(24);
        setShowGrid(false);
        setCellSelectionEnabled(true);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getTableHeader().setReorderingAllowed(false);
        getTableHeader().setPreferredSize(new java.awt.Dimension(TITLE_WIDTH, HEADING));
        setDefaultRenderer(Posterior.Value.class, new Heat());
        getSelectionModel().addListSelectionListener(event -> tell());
        getColumnModel().getSelectionModel().addListSelectionListener(event -> tell());
    }

    /** Who is told the numbers of the cell that is selected. */
    void told(Consumer<String> other) {
        told = other;
    }

    private void tell() {
        if (told != null) {
            told.accept(words(getSelectedRow(), getSelectedColumn()));
        }
    }

    void show(Posterior posterior) {
        model.show(posterior);
        TableRowSorter<Model> sorter = new TableRowSorter<>(model);
        for (int column = 1; column < model.getColumnCount(); column++) {
            sorter.setComparator(column, Comparator.comparingDouble(Posterior.Value::mean));
        }
        sorter.setComparator(0, String.CASE_INSENSITIVE_ORDER);
        setRowSorter(sorter);
        for (int column = 0; column < getColumnCount(); column++) {
            getColumnModel().getColumn(column).setPreferredWidth(column == 0 ? TITLE_WIDTH : CELL_WIDTH);
        }
    }

    @Override
    public String getToolTipText(java.awt.event.MouseEvent event) {
        String words = words(rowAtPoint(event.getPoint()), columnAtPoint(event.getPoint()));
        return words.isEmpty() ? null : words;
    }

    private String words(int row, int column) {
        if (row < 0 || column < 0 || row >= getRowCount() || column >= getColumnCount()) {
            return "";
        }
        return model.words(convertRowIndexToModel(row), convertColumnIndexToModel(column));
    }

    private static final class Model extends AbstractTableModel {

        private transient Posterior shown = new Posterior("", false, List.of(), List.of());
        private double least;
        private double most = 1;

        void show(Posterior posterior) {
            shown = posterior;
            least = posterior.rows().stream()
                    .flatMap(row -> row.values().stream())
                    .flatMap(Optional::stream)
                    .mapToDouble(Posterior.Value::mean)
                    .min()
                    .orElse(0);
            most = posterior.rows().stream()
                    .flatMap(row -> row.values().stream())
                    .flatMap(Optional::stream)
                    .mapToDouble(Posterior.Value::mean)
                    .max()
                    .orElse(1);
            fireTableStructureChanged();
        }

        double share(Posterior.Value value) {
            return most > least ? (value.mean() - least) / (most - least) : 0.5;
        }

        String words(int row, int column) {
            Posterior.Row song = shown.rows().get(row);
            if (column == 0) {
                return song.title();
            }
            String mood = shown.cells().get(column - 1).name();
            return song.values()
                    .get(column - 1)
                    .map(value -> String.format(
                            Locale.ROOT,
                            "%s in %s: %s %.4f ± %s; played %d times there, %d answered%s",
                            song.title(),
                            mood,
                            shown.believed() ? "believed" : "observed",
                            value.mean(),
                            number(value.deviation()),
                            value.plays(),
                            value.answered(),
                            value.answered() == 0 ? "" : ", mean " + number(value.observed())))
                    .orElse(song.title() + " in " + mood + ": never answered");
        }

        private static String number(double value) {
            return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
        }

        @Override
        public int getRowCount() {
            return shown.rows().size();
        }

        @Override
        public int getColumnCount() {
            return shown.cells().size() + 1;
        }

        @Override
        public String getColumnName(int column) {
            if (column == 0) {
                return "Song";
            }
            MoodCell cell = shown.cells().get(column - 1);
            return "<html><center>" + cell.name() + "<br><small>" + cell.rounds()
                    + (cell.rounds() == 1 ? " round" : " rounds") + "</small></center>";
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return column == 0 ? String.class : Posterior.Value.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Posterior.Row song = shown.rows().get(row);
            return column == 0 ? song.title() : song.values().get(column - 1).orElse(null);
        }
    }

    /** The mean as a colour, mean and deviation as text. */
    private final class Heat extends DefaultTableCellRenderer {

        Heat() {
            setHorizontalAlignment(SwingConstants.CENTER);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focus, int row, int column) {
            super.getTableCellRendererComponent(table, value, selected, focus, row, column);
            if (value instanceof Posterior.Value known) {
                Color ground = Paints.heat(model.share(known));
                setBackground(ground);
                setForeground(Paints.on(ground));
                setText(String.format(Locale.ROOT, "%.2f ±%s", known.mean(), deviation(known.deviation())));
            } else {
                setBackground(Inks.ground());
                setForeground(Inks.muted());
                setText("–");
            }
            if (focus) {
                setBorder(javax.swing.BorderFactory.createLineBorder(Inks.bad(), 2));
            }
            return this;
        }

        private String deviation(double value) {
            return Double.isNaN(value)
                    ? "?"
                    : String.format(Locale.ROOT, "%.2f", value).replaceFirst("^0", "");
        }
    }

    double least() {
        return model.least;
    }

    double most() {
        return model.most;
    }
}
