package moodlab.desktop;

import java.awt.Font;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import moodlab.desktop.presenter.library.JobState;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** What became of what the person did, and how far a job in the background is. */
final class LibraryNews extends JPanel {

    private final Labels.Tinted message = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted job = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final JButton notes = new JButton("Details…");
    private final JButton again = new JButton("Try again");
    private final JButton cancel = new JButton("Cancel");
    private final JProgressBar progress = new JProgressBar();

    LibraryNews(LibraryPresenter presenter, LibraryDialogs dialogs) {
        super(new MigLayout("fillx, insets 0, hidemode 3", "[grow, fill][][][260::380][140!][]", "[30!]"));
        setOpaque(false);
        message.setName("libraryMessage");
        job.setName("libraryJob");
        notes.setName("libraryNotes");
        again.setName("libraryAgain");
        cancel.setName("libraryCancel");
        progress.setName("libraryProgress");
        add(message, "growx, wmin 0");
        add(notes);
        add(again);
        add(job, "growx, wmin 0");
        add(progress, "growx");
        add(cancel);
        notes.addActionListener(
                event -> dialogs.notes("Details", presenter.state().news().notes()));
        again.addActionListener(event -> presenter.open());
        cancel.addActionListener(event -> presenter.cancel());
    }

    void show(LibraryState state) {
        message.setText(state.news().sentence().isEmpty() ? " " : state.news().sentence());
        message.setToolTipText(state.news().sentence());
        message.ink(state.news().bad() ? Inks::bad : Inks::muted);
        notes.setVisible(!state.news().notes().isEmpty());
        again.setVisible(!state.open() && state.news().bad());
        Optional<JobState> running = state.job();
        job.setVisible(running.isPresent());
        progress.setVisible(running.isPresent());
        cancel.setVisible(running.isPresent());
        running.ifPresent(now -> {
            job.setText(now.text());
            progress.setIndeterminate(now.all() == 0);
            progress.setMaximum(Math.max(1, now.all()));
            progress.setValue(now.done());
            cancel.setEnabled(!now.stopping());
        });
    }
}
