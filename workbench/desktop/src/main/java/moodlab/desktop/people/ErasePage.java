package moodlab.desktop.people;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.JTextField;
import moodlab.desktop.presenter.people.ErasurePresenter;
import moodlab.desktop.presenter.people.ErasureState;
import moodlab.desktop.widget.Typing;

/** What an erasure would take away; it begins when the pseudonym is typed. */
public final class ErasePage {

    private final ErasurePresenter presenter;
    private final Sheet sheet = new Sheet("erase");
    private final JLabel whose = new JLabel(" ");
    private final JLabel counts = new JLabel(" ");
    private final JLabel backups = new JLabel(" ");
    private final JTextField typed = new JTextField();
    private final JProgressBar progress = new JProgressBar();
    private final JButton erase;
    private final JButton back;
    private final SheetPage page;

    public ErasePage(ErasurePresenter presenter, Runnable leave) {
        this.presenter = presenter;
        erase = Sheet.button("eraseGo", "&Erase for good", () -> presenter.erase(typed.getText()));
        back = Sheet.button("eraseBack", "&Back", leave);
        whose.setName("eraseWhose");
        counts.setName("eraseCounts");
        backups.setName("eraseBackups");
        typed.setName("eraseTyped");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        typed.getDocument().addDocumentListener(new Typing(this::allow));
        sheet.title("Erase a person's data")
                .wide(whose)
                .wide(counts)
                .wide(backups)
                .say(
                        "The key is destroyed first. Entries of the audit trail, steps of promotions and edits of songs stay without the"
                                + " name. Then a certificate is written, to print and to keep. It cannot be undone, and nobody"
                                + " can log in with this pseudonym again.")
                .field("Type the &pseudonym", typed)
                .wide(progress)
                .buttons(erase, back);
        page = new SheetPage("erasePage", sheet, shown -> {
            typed.setText("");
            SheetPage.begin(shown, back, typed);
        });
    }

    public SheetPage page() {
        return page;
    }

    private void allow() {
        erase.setEnabled(presenter.state().confirmedBy(typed.getText()));
    }

    /** Shows what there is, or how far it is. */
    public void show(ErasureState state) {
        whose.setText(Sheet.html("What this home knows of " + state.participant() + ", and what goes:"));
        counts.setText(state.preview().map(Counted::html).orElse(" "));
        backups.setText(Sheet.html(state.preview()
                .map(preview -> preview.backups().isEmpty()
                        ? "There is no backup in the home."
                        : preview.backups().size()
                                + " backups in the home are written anew without this person, or destroyed"
                                + " where that cannot be.")
                .orElse("")));
        typed.setEnabled(!state.busy());
        back.setEnabled(!state.busy());
        progress.setVisible(state.busy() && state.preview().isPresent());
        sheet.news(state.news(), state.problem());
        erase.setEnabled(state.confirmedBy(typed.getText()));
    }
}
