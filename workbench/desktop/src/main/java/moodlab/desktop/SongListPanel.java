package moodlab.desktop;

import java.awt.Component;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import moodlab.desktop.presenter.RankedSong;
import moodlab.desktop.presenter.ShownRound;
import moodlab.desktop.widget.RankedRow;

/** The round's list: each song with its probability and why it stands there. */
final class SongListPanel extends Card {

    private final DefaultListModel<RankedSong> songs = new DefaultListModel<>();
    private final Songs list = new Songs(songs);
    private final Labels.Tinted title = (Labels.Tinted) Labels.sized("The list", Font.BOLD, 1);
    private transient IntConsumer pick = position -> {};
    private boolean pickable;

    SongListPanel() {
        super("fill, insets 10 4 8 4, gapy 4", "[grow, fill]", "[][grow, fill]");
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        add(title, "gapleft 10, wrap");
        add(scroll, "hmin 80");
        title.setName("roundTitle");
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int index = list.locationToIndex(event.getPoint());
                if (index >= 0 && list.getCellBounds(index, index).contains(event.getPoint())) {
                    pick.accept(songs.get(index).position());
                }
            }
        });
        list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "pick");
        list.getActionMap().put("pick", new PickSelected());
    }

    /** Where a choice goes. */
    void onPick(IntConsumer chosen) {
        pick = chosen;
    }

    void show(ShownRound round) {
        title.setText(round.title());
        boolean asked = round.pickable() && !pickable;
        pickable = round.pickable();
        if (!round.songs().equals(shown())) {
            songs.clear();
            songs.addAll(round.songs());
        }
        if (asked && !songs.isEmpty()) {
            list.setSelectedIndex(0);
            list.requestFocusInWindow();
        } else if (!pickable) {
            list.clearSelection();
        }
    }

    private List<RankedSong> shown() {
        return java.util.Collections.list(songs.elements());
    }

    private final class PickSelected extends AbstractAction {
        @Override
        public void actionPerformed(ActionEvent event) {
            if (list.getSelectedValue() != null) {
                pick.accept(list.getSelectedValue().position());
            }
        }
    }

    /** A list whose rows are as wide as the list, with the exact figures as tooltips. */
    private static final class Songs extends JList<RankedSong> {

        private final RankedRow row = new RankedRow();

        Songs(DefaultListModel<RankedSong> model) {
            super(model);
            setName("songList");
            setOpaque(false);
            setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
            getAccessibleContext().setAccessibleName("Songs of this round");
            setCellRenderer((list, song, index, selected, focused) -> rendered(song, selected));
        }

        private Component rendered(RankedSong song, boolean selected) {
            double highest = 0;
            for (int i = 0; i < getModel().getSize(); i++) {
                highest = Math.max(highest, getModel().getElementAt(i).probability());
            }
            row.show(song, highest > 0 ? song.probability() / highest : 0, selected);
            return row;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public String getToolTipText(MouseEvent event) {
            int index = locationToIndex(event.getPoint());
            if (index < 0) {
                return null;
            }
            RankedSong song = getModel().getElementAt(index);
            return "Weighed " + RankedRow.percent(song.probability()) + " of all songs; "
                    + RankedRow.percent(song.propensity()) + " to come to this place, given the songs before it.";
        }
    }
}
