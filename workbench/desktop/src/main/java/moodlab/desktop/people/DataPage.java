package moodlab.desktop.people;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import moodlab.desktop.presenter.people.ErasurePresenter;
import moodlab.desktop.presenter.people.ErasureState;

/** What the home knows of whoever is in, to be had as files or deleted. */
public final class DataPage {

    private final Sheet sheet = new Sheet("data");
    private final JLabel counts = new JLabel(" ");
    private final JCheckBox videos = new JCheckBox("With the videos of my sessions, decrypted");
    private final JButton export;
    private final JButton delete;
    private final SheetPage page;

    /**
     * Where buttons lead.
     *
     * @param export asks for a place and exports; told whether videos are wanted
     * @param delete to the page on which everything is deleted
     */
    public record Ways(java.util.function.Consumer<Boolean> export, Runnable delete, Runnable back) {}

    public DataPage(ErasurePresenter presenter, Ways ways) {
        export = Sheet.button("dataExport", "&Export…", () -> ways.export().accept(videos.isSelected()));
        delete = Sheet.button("dataDelete", "&Delete everything about me…", ways.delete());
        counts.setName("dataCounts");
        videos.setName("dataVideos");
        videos.setMnemonic('V');
        videos.setOpaque(false);
        sheet.title("My data")
                .say("This is what this computer's Moodlab knows of you.")
                .wide(counts)
                .say("You can have all of it as tables and texts, in a folder or one archive:")
                .wide(videos)
                .say(
                        "You can have all of it deleted, at any time, without giving a reason. What was exported or printed before is"
                                + " out of the program's reach.")
                .buttons(export, delete, Sheet.button("dataBack", "&Back", ways.back()));
        page = new SheetPage("dataPage", sheet, shown -> {
            videos.setSelected(false);
            SheetPage.begin(shown, export, export);
            presenter.lookAtOwn();
        });
    }

    public SheetPage page() {
        return page;
    }

    /** Shows what there is. */
    public void show(ErasureState state) {
        counts.setText(state.preview().map(Counted::html).orElse(" "));
        export.setEnabled(!state.busy() && state.preview().isPresent());
        delete.setEnabled(!state.busy() && state.preview().isPresent());
        sheet.news(state.news(), state.problem());
    }
}
