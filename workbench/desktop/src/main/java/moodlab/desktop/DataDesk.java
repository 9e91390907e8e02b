package moodlab.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import moodlab.desktop.people.CertificatePage;
import moodlab.desktop.people.DataPage;
import moodlab.desktop.people.ErasePage;
import moodlab.desktop.people.SheetPage;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.ErasurePresenter;
import moodlab.desktop.presenter.people.ErasureState;
import moodlab.domain.file.WholeFile;

/** The pages about what the home knows of a person: export, erasure, certificate. */
final class DataDesk {

    private final WhoIsIn who;
    private final Ways ways;
    private final ErasurePresenter presenter;
    private final DataPage data;
    private final ErasePage erase;
    private final CertificatePage certificate;
    private String page = "";
    private Runnable from;

    /**
     * What of the window the desk needs.
     *
     * @param go brings a page up
     * @param back to where a person came from
     * @param leave logs out, once whoever is in was erased
     */
    record Ways(Pages pages, Consumer<SheetPage> go, Runnable back, Runnable leave) {}

    DataDesk(WhoIsIn who, Threads threads, Ways ways) {
        this.who = who;
        this.ways = ways;
        from = ways.back();
        presenter = new ErasurePresenter(threads, who.home(), who.visitor()::get, this::show);
        data = new DataPage(presenter, new DataPage.Ways(this::export, this::askToErase, ways.back()));
        erase = new ErasePage(presenter, () -> from.run());
        certificate = new CertificatePage(this::save, this::done);
        ways.pages().hold(data.page());
        ways.pages().hold(erase.page());
        ways.pages().hold(certificate);
    }

    SheetPage dataPage() {
        return data.page();
    }

    ErasurePresenter presenter() {
        return presenter;
    }

    /**
     * The page on which a person's data are erased.
     *
     * @param back to where whoever asks came from
     */
    void erase(String participant, Runnable back) {
        from = back;
        ways.go().accept(erase.page());
        presenter.look(participant);
    }

    private void askToErase() {
        erase(presenter.state().participant(), () -> ways.go().accept(data.page()));
    }

    private void show(ErasureState state) {
        data.show(state);
        erase.show(state);
        state.done().filter(erased -> !page.equals(erased.page())).ifPresent(erased -> {
            page = erased.page();
            certificate.show(page);
            ways.pages().turnToPlain(certificate);
        });
    }

    private void done() {
        boolean own = who.visitor()
                .get()
                .pseudonym()
                .equals(Optional.of(presenter.state().participant()));
        (own ? ways.leave() : from).run();
    }

    private void export(boolean recordings) {
        place("my-moodlab-data.zip").ifPresent(file -> presenter.export(file, recordings));
    }

    private void save() {
        place("certificate-of-erasure.html").ifPresent(file -> {
            try {
                WholeFile.write(file, page.getBytes(StandardCharsets.UTF_8));
                certificate.say("Saved as " + file + ".", "");
            } catch (IOException e) {
                certificate.say("", "It could not be saved (" + e.getMessage() + "): choose another place.");
            }
        });
    }

    private Optional<Path> place(String suggested) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new java.io.File(suggested));
        return chooser.showSaveDialog(ways.pages()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }
}
