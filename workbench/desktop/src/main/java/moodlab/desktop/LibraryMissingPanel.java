package moodlab.desktop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.session.library.LibraryOrder;
import net.miginfocom.swing.MigLayout;

/** Songs whose files are not where they were, and ways to find them. */
final class LibraryMissingPanel extends JPanel {

    private final JList<Missing> list = new JList<>();
    private final JButton look = new JButton("Look for them");
    private final JButton elsewhere = new JButton("Look elsewhere…");
    private final JButton choose = new JButton("Choose the file…");
    private transient List<SongRow> missing = List.of();

    private record Missing(SongRow row) {

        @Override
        public String toString() {
            return row.song().file().path();
        }
    }

    LibraryMissingPanel(LibraryPresenter presenter, LibraryDialogs dialogs) {
        super(new MigLayout("fill, insets 8 10 8 10, gapy 4", "[grow, fill]", "[grow, fill][][]"));
        list.setName("libraryMissing");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName("Missing songs");
        look.setName("libraryLook");
        elsewhere.setName("libraryLookElsewhere");
        choose.setName("libraryRelink");
        look.setToolTipText("Scans their libraries: a file with a missing song's bytes or sound is taken for it");
        elsewhere.setToolTipText("Looks through another folder for files with the same bytes and copies them back");
        choose.setToolTipText("Says which file the selected song is");
        add(new JScrollPane(list), "grow, hmin 40, wrap");
        add(Labels.muted("They keep their place in the log. Nothing is deleted."), "wmin 0, wrap");
        add(look, "split 3, growx, wmin 0");
        add(elsewhere, "growx, wmin 0");
        add(choose, "growx, wmin 0");
        look.addActionListener(
                event -> presenter.start(new LibraryOrder.LookFor(Optional.empty()), "Looking for missing songs"));
        elsewhere.addActionListener(event -> dialogs.folder("Look for missing songs in")
                .ifPresent(folder ->
                        presenter.start(new LibraryOrder.LookFor(Optional.of(folder)), "Looking for missing songs")));
        choose.addActionListener(event -> Optional.ofNullable(list.getSelectedValue())
                .ifPresent(song -> dialogs.song("Which file is " + song + "?")
                        .ifPresent(file -> presenter.start(
                                new LibraryOrder.Relink(song.row().entry(), file), "Relinking"))));
        list.addListSelectionListener(event -> {
            Missing chosen = list.getSelectedValue();
            if (!event.getValueIsAdjusting() && chosen != null) {
                presenter.select(Set.of(chosen.row().entry()));
            }
        });
    }

    void show(LibraryState state) {
        List<SongRow> now = state.missing();
        if (!now.equals(missing)) {
            missing = now;
            list.setListData(now.stream().map(Missing::new).toArray(Missing[]::new));
        }
        boolean idle = state.job().isEmpty() && !now.isEmpty();
        look.setEnabled(idle);
        elsewhere.setEnabled(idle);
        choose.setEnabled(idle);
    }
}
