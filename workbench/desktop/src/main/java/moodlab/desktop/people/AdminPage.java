package moodlab.desktop.people;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.ListSelectionModel;
import moodlab.desktop.presenter.people.AdminPresenter;
import moodlab.desktop.presenter.people.AdminState;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.desktop.widget.Inks;
import moodlab.session.people.Action;
import moodlab.store.people.Role;
import net.miginfocom.swing.MigLayout;

/** The admin panel: tables that are searched, sorted by their headings and turned page by page. */
public final class AdminPage extends JPanel {

    private final transient AdminPresenter presenter;
    private final transient Ways ways;
    private final Map<AdminTab, JToggleButton> tabs = new EnumMap<>(AdminTab.class);
    private final AdminRows rows = new AdminRows();
    private final JTable table = new JTable(rows);
    private final JTextField search = new JTextField();
    private final JLabel range = new JLabel();
    private final JLabel news = new JLabel(" ");
    private final JButton previous = Sheet.button("adminPrevious", "← P&revious", () -> turn(-1));
    private final JButton next = Sheet.button("adminNext", "Ne&xt →", () -> turn(1));
    private final JButton retire = Sheet.button("adminRetire", "Re&tire", () -> retired(true));
    private final JButton restore = Sheet.button("adminRestore", "Re&store", () -> retired(false));
    private final JButton reset = Sheet.button("adminReset", "New pass&word…", this::reset);
    private final JButton role = Sheet.button("adminRole", "Change r&ole…", this::role);
    private final JButton erase = Sheet.button("adminErase", "&Erase…", this::erase);
    private final JButton keep = Sheet.button("adminKeep", "&Keep data for…", this::keepFor);
    private final JButton add = Sheet.button("adminAdd", "&Add a person…", this::addPerson);
    private boolean mayKeep;

    /**
     * Where it leads, and whom it asks.
     *
     * @param songs leads to the library
     * @param erase leads to where that person's data are erased
     * @param asker opens a dialog with that in it; true where the person goes on
     */
    public record Ways(Runnable songs, Consumer<String> erase, Runnable back, Asker asker) {}

    /** Asks a person in a dialog. */
    @FunctionalInterface
    public interface Asker {
        boolean ask(String title, JPanel form);
    }

    public AdminPage(AdminPresenter presenter, Ways ways) {
        super(new MigLayout("fill, insets 16, gapy 10", "[grow, fill]", "[][][grow, fill][][]"));
        this.presenter = presenter;
        this.ways = ways;
        setName("adminPage");
        add(heading(), "wrap");
        add(finder(), "wrap");
        add(new JScrollPane(table), "wrap");
        add(orders(), "wrap");
        news.setName("adminNews");
        add(news);
        build();
    }

    private void build() {
        table.setName("adminTable");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        table.setFillsViewportHeight(true);
        table.getSelectionModel().addListSelectionListener(event -> allow());
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int column = table.columnAtPoint(event.getPoint());
                if (column >= 0) {
                    presenter.sort(column);
                }
            }
        });
        search.setName("adminSearch");
        search.addActionListener(event -> presenter.search(search.getText()));
        range.setName("adminRange");
    }

    private JPanel heading() {
        JPanel heading = row();
        ButtonGroup group = new ButtonGroup();
        for (AdminTab tab : AdminTab.values()) {
            JToggleButton button = new JToggleButton(tab.title());
            button.setName("adminTab" + tab.name());
            button.addActionListener(event -> open(tab));
            group.add(button);
            tabs.put(tab, button);
            heading.add(button);
        }
        heading.add(Sheet.button("adminSongs", "Son&gs…", ways.songs()));
        heading.add(Sheet.button("adminBack", "&Back", ways.back()), "push, align right");
        return heading;
    }

    private JPanel finder() {
        JPanel finder = row();
        JLabel label = new JLabel("Search");
        label.setDisplayedMnemonic('e');
        label.setLabelFor(search);
        finder.add(label);
        finder.add(search, "w 220!");
        finder.add(Sheet.button("adminFind", "&Find", () -> presenter.search(search.getText())));
        finder.add(new JLabel("Click a heading to sort."), "gapleft 12");
        finder.add(range, "push, align right");
        finder.add(previous);
        finder.add(next);
        return finder;
    }

    private JPanel orders() {
        JPanel orders = row();
        List.of(retire, restore, role, reset, erase, keep, add).forEach(orders::add);
        return orders;
    }

    private static JPanel row() {
        JPanel row = new JPanel(new MigLayout("insets 0, hidemode 3", "", ""));
        row.setOpaque(false);
        return row;
    }

    /** The table that is shown. */
    public AdminTab tab() {
        return rows.tab();
    }

    /** Shows a table, and offers those that may be seen. */
    public void enter(Predicate<Action> may, AdminTab first) {
        tabs.forEach((tab, button) -> button.setVisible(may.test(tab.action())));
        add.setVisible(may.test(Action.ADD_PEOPLE));
        retire.setVisible(may.test(Action.RETIRE_PEOPLE));
        restore.setVisible(may.test(Action.RETIRE_PEOPLE));
        role.setVisible(may.test(Action.CHANGE_ROLES));
        reset.setVisible(may.test(Action.RESET_PASSWORDS));
        erase.setVisible(may.test(Action.ERASE_PEOPLE));
        mayKeep = may.test(Action.KEEP_DATA);
        tabs.get(first).setSelected(true);
        open(first);
    }

    private void open(AdminTab tab) {
        search.setText("");
        presenter.open(tab);
    }

    private void turn(int pages) {
        presenter.turn(pages);
    }

    /** Shows a page of a table. */
    public void show(AdminState state) {
        tabs.get(state.tab()).setSelected(true);
        rows.show(state);
        range.setText(state.range());
        previous.setEnabled(state.hasPrevious());
        next.setEnabled(state.hasNext());
        boolean wrong = !state.problem().isEmpty();
        news.setForeground(wrong ? Inks.bad() : Inks.good());
        news.setText(Sheet.html(wrong ? state.problem() : state.news()));
        allow();
    }

    private void allow() {
        Optional<AdminState.Row> row = selected();
        boolean people = rows.tab() == AdminTab.PEOPLE;
        boolean retirable = row.isPresent() && rows.tab().retirable();
        retire.setEnabled(retirable && !row.get().retired());
        restore.setEnabled(retirable && row.get().retired());
        role.setEnabled(row.isPresent() && people);
        reset.setEnabled(row.isPresent() && people);
        erase.setEnabled(row.isPresent() && rows.tab().aboutPeople());
        keep.setVisible(mayKeep && rows.tab() == AdminTab.DUE);
    }

    private Optional<AdminState.Row> selected() {
        return rows.row(table.getSelectedRow());
    }

    private void withSelected(Consumer<AdminState.Row> order) {
        selected().ifPresent(order);
    }

    private void retired(boolean now) {
        withSelected(row -> presenter.retired(row, now));
    }

    private void role() {
        withSelected(row -> {
            JComboBox<Role> roles = AdminForms.roles();
            if (ways.asker().ask("Role of " + row.key(), AdminForms.form(roles))) {
                presenter.role(row, (Role) roles.getSelectedItem());
            }
        });
    }

    private void reset() {
        withSelected(row -> {
            JPasswordField first = Sheet.secret("resetPassword");
            JPasswordField second = Sheet.secret("resetAgain");
            if (ways.asker()
                    .ask("New password of " + row.key(), AdminForms.secrets(AdminForms.form(), first, second))) {
                presenter.resetPassword(row, first.getPassword(), second.getPassword());
            }
        });
    }

    private void erase() {
        withSelected(row -> ways.erase().accept(row.key()));
    }

    private void keepFor() {
        JSpinner days = AdminForms.days();
        if (ways.asker().ask("Keep data for", AdminForms.keeping(days))) {
            presenter.keepFor((Integer) days.getValue());
        }
    }

    private void addPerson() {
        JComboBox<Role> roles = AdminForms.roles();
        JPasswordField first = Sheet.secret("addPassword");
        JPasswordField second = Sheet.secret("addAgain");
        if (ways.asker().ask("Add a person", AdminForms.secrets(AdminForms.form(roles), first, second))) {
            presenter.add((Role) roles.getSelectedItem(), first.getPassword(), second.getPassword());
        }
    }
}
