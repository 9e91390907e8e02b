package moodlab.desktop;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import moodlab.domain.song.Song;

/** Songs below each other, of which one can be chosen. */
final class SongPile {

    private final DefaultListModel<Song> songs = new DefaultListModel<>();
    private final JList<Song> list = new JList<>(songs);
    private int marked = -1;

    SongPile(String name, String accessibleName) {
        list.setName(name);
        list.getAccessibleContext().setAccessibleName(accessibleName);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new Row());
    }

    /** A scroll pane that holds it. */
    JScrollPane scrolled() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    /** Enter or a double click. */
    void onEnter(Runnable order) {
        onKey("ENTER", order);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    order.run();
                }
            }
        });
    }

    /** @param key as {@link KeyStroke#getKeyStroke(String)} reads it */
    void onKey(String key, Runnable order) {
        list.getInputMap().put(KeyStroke.getKeyStroke(key), key);
        list.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                order.run();
            }
        });
    }

    /** Shows these, and keeps the place that was chosen as far as it can. */
    void show(List<Song> now) {
        if (!now.equals(Collections.list(songs.elements()))) {
            int place = list.getSelectedIndex();
            songs.clear();
            songs.addAll(now);
            choose(Math.min(place, now.size() - 1));
        }
    }

    /** Marks the one that plays; −1 for none. */
    void mark(int place) {
        if (marked != place) {
            marked = place;
            list.repaint();
        }
    }

    void choose(int place) {
        if (place >= 0 && place < songs.size()) {
            list.setSelectedIndex(place);
            list.ensureIndexIsVisible(place);
        }
    }

    void first() {
        choose(0);
    }

    /** The place that is chosen; −1 where none is. */
    int place() {
        return list.getSelectedIndex();
    }

    Optional<Song> chosen() {
        return Optional.ofNullable(list.getSelectedValue());
    }

    void focus() {
        list.requestFocusInWindow();
    }

    /** All that a line says of a song. */
    static String line(Song song) {
        return song.title() + " · " + about(song) + " · " + clock(song.length());
    }

    /** Artist and mood. */
    static String about(Song song) {
        return (song.artist().isBlank() ? "" : song.artist() + " · ")
                + song.folder().name();
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private final class Row extends DefaultListCellRenderer {

        @Override
        public Component getListCellRendererComponent(
                JList<?> owner, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(owner, value, index, selected, focused);
            if (value instanceof Song song) {
                setText((index == marked ? "▶ " : "") + line(song));
            }
            setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
            return this;
        }
    }
}
