package moodlab.desktop;

import java.util.List;
import java.util.Optional;
import javax.swing.SwingUtilities;
import moodlab.desktop.presenter.CameraOpener;
import moodlab.desktop.presenter.StartForm;
import moodlab.vision.WebcamName;

/** The way from the start page to the camera page and back. */
final class CameraCheck {

    private final CameraOpener opener;
    private final StartPage startPage;
    private final Pages pages;
    private final Runnable back;
    private Optional<CameraDesk> desk = Optional.empty();
    private List<WebcamName> webcams = List.of();

    /** @param back shows the start page */
    CameraCheck(CameraOpener opener, StartPage startPage, Pages pages, Runnable back) {
        this.opener = opener;
        this.startPage = startPage;
        this.pages = pages;
        this.back = back;
    }

    /** Offers these webcams on both pages. */
    void webcams(List<WebcamName> found) {
        webcams = found;
        startPage.webcams(found);
    }

    /** Opens the page with the camera of the start page. */
    void open() {
        if (desk.isPresent()) {
            return;
        }
        CameraDesk opened = new CameraDesk(webcams, opener, startPage::camera, this::left);
        desk = Optional.of(opened);
        StartForm form = startPage.read();
        opened.page().fill(form.camera(), form.cameraFile());
        show(opened.page());
        opened.look();
    }

    private void show(CameraPage page) {
        pages.hold(page);
        pages.turnTo(page);
        pages.getRootPane().setDefaultButton(page.lookButton());
        SwingUtilities.invokeLater(page::focus);
    }

    private void left() {
        desk.map(CameraDesk::page).ifPresent(pages::remove);
        desk = Optional.empty();
        back.run();
    }

    /** The page that is open now. */
    Optional<CameraDesk> desk() {
        return desk;
    }
}
