package moodlab.desktop;

import java.awt.CardLayout;
import java.awt.Font;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.ScrollPaneConstants;
import moodlab.desktop.library.MoodList;
import moodlab.desktop.library.SongTable;
import moodlab.desktop.presenter.library.LibraryHome;
import moodlab.desktop.presenter.library.LibraryParts;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.Typing;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.TagSource;
import moodlab.session.library.LibraryOrder;
import net.miginfocom.swing.MigLayout;

/** The songs that sessions choose from: a table, the moods that they count to, and the plane that they lie on. */
final class LibraryPage extends JPanel {

    private static final String EMPTY = "empty";
    private static final String FULL = "full";

    private final LibraryPresenter presenter;
    private final LibraryDialogs dialogs = new LibraryDialogs(this);
    private final JTextField search = new JTextField();
    private final JTextField who = new JTextField();
    private final JComboBox<Option> source = Option.box("librarySource", LibraryChoices.SOURCES);
    private final JComboBox<Option> standing = Option.box("libraryState", LibraryChoices.STATES);
    private final JButton back = Labels.mnemonic(new JButton(), "&Back");
    private final LibraryWelcome welcome;
    private final LibraryToolBar tools;
    private final LibraryNews news;
    private final MoodList moods;
    private final SongTable table;
    private final LibraryPlane plane;
    private final LibrarySongPanel song;
    private final LibraryRatePanel rate;
    private final LibraryMissingPanel missing;
    private final JTabbedPane tabs = new JTabbedPane();
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JSplitPane sides = new JSplitPane();
    private boolean asking;

    LibraryPage(LibraryHome home, LibraryParts parts, Runnable onBack) {
        super(new MigLayout("fill, insets 12, gap 8", "[150!, fill][grow, fill]", "[][][grow, fill][]"));
        setName("libraryPage");
        presenter = new LibraryPresenter(parts, this::show);
        moods = new MoodList(
                new MoodList.Actions(mood -> presenter.filter(now -> now.mood(mood)), presenter::move, this::add));
        table = new SongTable(new SongTable.Actions(
                presenter::select,
                column -> presenter.sort(presenter.state().sorting().by(column)),
                files -> add(files, shownMood())));
        plane = new LibraryPlane(presenter, this::larger);
        song = new LibrarySongPanel(presenter, this::replace);
        rate = new LibraryRatePanel(presenter);
        missing = new LibraryMissingPanel(presenter, dialogs);
        news = new LibraryNews(presenter, dialogs);
        welcome = new LibraryWelcome(home.demoSongs(), this::scan, () -> tools().scan());
        tools = new LibraryToolBar(presenter, dialogs, () -> add(dialogs.songs("Add songs"), shownMood()));
        add(top(), "span, growx, wrap");
        add(tools, "span, growx, wrap");
        add(moodsCard(), "grow");
        add(body(), "grow, wrap");
        add(news, "span, growx");
        name();
        connect(onBack);
        keys();
    }

    private LibraryToolBar tools() {
        return tools;
    }

    private JPanel top() {
        JPanel top =
                new JPanel(new MigLayout("fillx, insets 0", "[]16[][grow, fill, 120:220:320]8[][]push[][90!]8[]", ""));
        top.setOpaque(false);
        top.add(Labels.sized("Library", Font.BOLD, 8));
        top.add(Labels.of("&Find", search));
        top.add(search, "growx");
        top.add(source);
        top.add(standing);
        top.add(Labels.of("&You are", who));
        top.add(who, "growx");
        top.add(back);
        return top;
    }

    private JComponent moodsCard() {
        JPanel card = new Card("fill, insets 8 4 8 4", "[grow, fill]", "[grow, fill]");
        JScrollPane scroll = new JScrollPane(moods);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        card.add(scroll, "grow");
        return card;
    }

    private JComponent body() {
        middle.add(new JScrollPane(table), FULL);
        middle.add(welcome, EMPTY);
        tabs.addTab("Song", song);
        tabs.addTab("Rate", rate);
        tabs.addTab("Missing", missing);
        JSplitPane right = new JSplitPane(JSplitPane.VERTICAL_SPLIT, plane, tabs);
        right.setBorder(null);
        right.setResizeWeight(0.55);
        sides.setLeftComponent(middle);
        sides.setRightComponent(right);
        sides.setBorder(null);
        sides.setResizeWeight(1);
        return sides;
    }

    /** More room for the plane, or for the table and the song again. */
    private void larger(boolean planeFirst) {
        tabs.setVisible(!planeFirst);
        sides.setDividerLocation(planeFirst ? 0.28 : 0.62);
        ((JSplitPane) sides.getRightComponent()).setDividerLocation(0.5);
    }

    private void name() {
        search.setName("librarySearch");
        who.setName("libraryWho");
        back.setName("libraryBack");
        tabs.setName("libraryTabs");
        search.setToolTipText("Words of title, artist, album, genre, licence or path (Ctrl+F)");
        who.setToolTipText("A pseudonym: every change and rating is noted with it");
    }

    private void connect(Runnable onBack) {
        search.getDocument().addDocumentListener(new Typing(() -> presenter.filter(now -> now.text(search.getText()))));
        who.getDocument().addDocumentListener(new Typing(() -> presenter.who(who.getText())));
        source.addActionListener(event ->
                presenter.filter(now -> now.source(LibraryChoices.value(source).map(TagSource::of))));
        standing.addActionListener(event -> presenter.filter(
                now -> now.standing(LibraryChoices.value(standing).map(LibraryChoices::standing))));
        back.addActionListener(event -> onBack.run());
        new LibraryMenus(presenter, table).context(this::edit, this::replace);
    }

    private void keys() {
        LibraryMenus menus = new LibraryMenus(presenter, table);
        LibraryMenus.control(this, KeyEvent.VK_F, search::requestFocusInWindow);
        LibraryMenus.control(this, KeyEvent.VK_M, menus::moveTo);
        LibraryMenus.control(this, KeyEvent.VK_Z, presenter::undo);
        LibraryMenus.plain(this, KeyEvent.VK_ESCAPE, back::doClick);
        LibraryMenus.plain(search, KeyEvent.VK_ESCAPE, () -> search.setText(""));
        LibraryMenus.plain(table, KeyEvent.VK_DELETE, () -> presenter.retire(true));
        LibraryMenus.plain(table, KeyEvent.VK_F2, this::edit);
    }

    private Optional<MoodFolder> shownMood() {
        return presenter.state().filter().mood().flatMap(MoodFolder::named);
    }

    private void add(List<Path> files, Optional<MoodFolder> mood) {
        if (!files.isEmpty()) {
            dialogs.root(presenter.state().roots())
                    .ifPresentOrElse(
                            root -> presenter.start(new LibraryOrder.Add(root, mood, files), "Adding files"),
                            () -> dialogs.notes(
                                    "Add files",
                                    List.of("Scan a folder first: files are copied into a library's folder.")));
        }
    }

    private void scan(Path folder) {
        presenter.start(new LibraryOrder.Scan(folder), "Scanning");
    }

    private void replace() {
        List<SongRow> selected = presenter.state().selected();
        if (selected.size() == 1) {
            dialogs.song("The new file of " + selected.get(0).title())
                    .ifPresent(file -> presenter.start(
                            new LibraryOrder.Replace(selected.get(0).entry(), file), "Replacing"));
        }
    }

    private void edit() {
        plane.first(false);
        tabs.setSelectedComponent(song);
        song.focus();
    }

    LibraryPresenter presenter() {
        return presenter;
    }

    /** As it was left. */
    void begin(LibraryMemory.Left left) {
        welcome.look();
        who.setText(left.who());
        presenter.sort(left.sorting());
        table.widths(left.widths());
        javax.swing.SwingUtilities.invokeLater(() -> larger(false));
        table.requestFocusInWindow();
    }

    /** How it is left. */
    LibraryMemory.Left left() {
        return new LibraryMemory.Left(who.getText().strip(), presenter.state().sorting(), table.widths());
    }

    /** Whose changes they are. */
    void who(String pseudonym) {
        who.setText(pseudonym);
    }

    /** Gives the plane more room, or the table. */
    void planeFirst(boolean now) {
        plane.first(now);
    }

    /** Shows that tab of the lower right. */
    void tab(int index) {
        tabs.setSelectedIndex(index);
    }

    private void show(LibraryState state) {
        cards.show(middle, state.open() && state.all().isEmpty() ? EMPTY : FULL);
        table.show(state);
        moods.show(state);
        plane.show(state);
        song.show(state);
        rate.show(state);
        missing.show(state);
        news.show(state);
        tools.show(state);
        int lost = state.missing().size();
        tabs.setTitleAt(2, lost == 0 ? "Missing" : "Missing (" + lost + ")");
        if (!state.preview().isEmpty() && !asking) {
            asking = true;
            javax.swing.SwingUtilities.invokeLater(this::ask);
        }
    }

    private void ask() {
        if (dialogs.take(presenter.state().preview())) {
            presenter.take();
        } else {
            presenter.forgetPreview();
        }
        asking = false;
    }
}
