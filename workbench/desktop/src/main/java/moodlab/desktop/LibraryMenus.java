package moodlab.desktop;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.MenuElement;
import moodlab.desktop.library.SongTable;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.domain.song.MoodFolder;
import moodlab.session.library.LibraryOrder;

/** The library page's context menu and keys. */
final class LibraryMenus {

    private final LibraryPresenter presenter;
    private final SongTable table;

    LibraryMenus(LibraryPresenter presenter, SongTable table) {
        this.presenter = presenter;
        this.table = table;
    }

    /** On the table's right click and the menu key. */
    void context(Runnable edit, Runnable replace) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("libraryContext");
        JMenu move = new JMenu("Move to");
        move.setName("libraryMoveTo");
        moods().forEach(move::add);
        menu.add(move);
        menu.add(item("Edit", edit));
        menu.add(item("Retire", () -> presenter.retire(true)));
        menu.add(item("Take back from retirement", () -> presenter.retire(false)));
        menu.add(item("Replace file…", replace));
        menu.add(item("Hear the mood", presenter::hear));
        menu.add(item("What was changed", this::tell));
        table.setComponentPopupMenu(menu);
    }

    /** A menu of moods to choose with arrow keys. */
    void moveTo() {
        JPopupMenu menu = new JPopupMenu("Move to");
        moods().forEach(menu::add);
        int row = Math.max(0, table.getSelectedRow());
        java.awt.Rectangle cell = table.getCellRect(row, 0, true);
        menu.show(table, cell.x + 40, cell.y + cell.height);
        MenuElement first = (MenuElement) menu.getComponent(0);
        javax.swing.MenuSelectionManager.defaultManager().setSelectedPath(new MenuElement[] {menu, first});
    }

    private List<JMenuItem> moods() {
        List<JMenuItem> items = new java.util.ArrayList<>();
        MoodFolder.all().forEach(mood -> items.add(item(mood.name(), () -> move(Optional.of(mood)))));
        items.add(item("no mood", () -> move(Optional.empty())));
        return items;
    }

    private void tell() {
        presenter.state().selection().stream()
                .findFirst()
                .ifPresent(song -> presenter.order(new LibraryOrder.Tell(song)));
    }

    private void move(Optional<MoodFolder> mood) {
        presenter.move(List.copyOf(presenter.state().selection()), mood);
    }

    private static JMenuItem item(String text, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.addActionListener(event -> action.run());
        return item;
    }

    /** A key that works everywhere on the page. */
    static void control(JComponent page, int key, Runnable action) {
        bind(
                page,
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT,
                KeyStroke.getKeyStroke(key, InputEvent.CTRL_DOWN_MASK),
                action);
    }

    /** A key of that component. */
    static void plain(JComponent on, int key, Runnable action) {
        bind(on, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, KeyStroke.getKeyStroke(key, 0), action);
    }

    /** The keys that the help lists. */
    static String help() {
        return List.of(
                        List.of("Ctrl+B", "The library"),
                        List.of("Ctrl+F", "Library: search"),
                        List.of("Ctrl+M", "Library: move the selected songs to a mood"),
                        List.of("Delete, F2", "Library: retire the selected songs; edit them"),
                        List.of("Ctrl+Z", "Library: take the last edit back"),
                        List.of("← → ↑ ↓", "Library: on the plane, to the nearest song"))
                .stream()
                .map(row -> "<tr><td><b>" + row.get(0) + "</b></td><td>" + row.get(1) + "</td></tr>")
                .collect(java.util.stream.Collectors.joining());
    }

    private static void bind(JComponent on, int when, KeyStroke key, Runnable action) {
        String name = "library " + KeyEvent.getKeyText(key.getKeyCode()) + key.getModifiers();
        on.getInputMap(when).put(key, name);
        on.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }
}
