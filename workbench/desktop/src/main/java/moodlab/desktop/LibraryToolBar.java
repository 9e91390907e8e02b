package moodlab.desktop;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.widget.Inks;
import moodlab.session.library.LibraryOrder;
import net.miginfocom.swing.MigLayout;

/** What can be done with the library as a whole. */
final class LibraryToolBar extends JPanel {

    private final LibraryPresenter presenter;
    private final LibraryDialogs dialogs;
    private final JButton scan = Labels.mnemonic(new JButton(), "Sca&n folder…");
    private final JButton add = Labels.mnemonic(new JButton(), "&Add files…");
    private final JButton hear = Labels.mnemonic(new JButton(), "Hear moo&ds");
    private final JButton take = Labels.mnemonic(new JButton(), "&Import…");
    private final JButton give = Labels.mnemonic(new JButton(), "&Export…");
    private final JButton undo = Labels.mnemonic(new JButton(), "&Undo");
    private final Labels.Tinted count = new Labels.Tinted(" ", java.awt.Font.PLAIN, 0, Inks::muted);

    LibraryToolBar(LibraryPresenter presenter, LibraryDialogs dialogs, Runnable onAdd) {
        super(new MigLayout("fillx, insets 0", "[][][]16[][]16[]push[]", ""));
        this.presenter = presenter;
        this.dialogs = dialogs;
        setOpaque(false);
        add(scan);
        add(add);
        add(hear);
        add(take);
        add(give);
        add(undo);
        add(count);
        scan.setName("libraryScan");
        add.setName("libraryAdd");
        hear.setName("libraryHear");
        take.setName("libraryImport");
        give.setName("libraryExport");
        undo.setName("libraryUndo");
        count.setName("libraryCount");
        scan.setToolTipText("Reads what is new or changed below a folder; broken off, it goes on where it stopped");
        add.setToolTipText("Copies files into the library, into the mood that is chosen on the left");
        hear.setToolTipText(
                "Lets the audio model hear the songs that are shown, or the selected ones where several are");
        take.setToolTipText("Reads edits from library.csv or tags.csv and shows them before anything is changed");
        give.setToolTipText("Writes library.csv and tags.csv into a folder");
        scan.addActionListener(event -> scan());
        add.addActionListener(event -> onAdd.run());
        hear.addActionListener(event -> presenter.hear());
        take.addActionListener(event -> dialogs.table("Import").ifPresent(presenter::preview));
        give.addActionListener(event -> export());
        undo.addActionListener(event -> presenter.undo());
    }

    /** Asks for a folder and scans it. */
    void scan() {
        Optional<Path> folder = dialogs.folder("Scan a folder of songs");
        folder.ifPresent(root -> presenter.start(new LibraryOrder.Scan(root), "Scanning"));
    }

    private void export() {
        dialogs.folder("Export library.csv and tags.csv into")
                .ifPresent(folder -> presenter.start(new LibraryOrder.Export(folder), "Exporting"));
    }

    void show(LibraryState state) {
        boolean idle = state.open() && state.job().isEmpty();
        scan.setEnabled(idle);
        add.setEnabled(idle && !state.all().isEmpty());
        hear.setEnabled(idle && !state.shown().isEmpty());
        take.setEnabled(state.open() && !state.all().isEmpty());
        give.setEnabled(idle && !state.all().isEmpty());
        undo.setEnabled(state.undo().isPresent());
        undo.setToolTipText(
                state.undo().map(what -> "Take back (Ctrl+Z): " + what).orElse("Nothing to take back"));
        int selected = state.selection().size();
        String shown = state.shown().size() == state.all().size()
                ? state.all().size() + " songs"
                : state.shown().size() + " of " + state.all().size() + " songs";
        count.setText(shown + (selected == 0 ? "" : " · " + selected + " selected"));
    }
}
