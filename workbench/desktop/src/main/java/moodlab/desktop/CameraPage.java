package moodlab.desktop;

import java.awt.Font;
import java.awt.Image;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import moodlab.desktop.presenter.CameraState;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.widget.CameraView;
import moodlab.desktop.widget.Inks;
import moodlab.vision.WebcamName;
import net.miginfocom.swing.MigLayout;

/** Lets a person choose a camera and see what it sees, before a session. */
final class CameraPage extends JPanel {

    private final PathField camera;
    private final JComboBox<Option> size = Option.box("cameraSize", Options.SIZES);
    private final JComboBox<Option> rate = Option.box("cameraRate", Options.RATES);
    private final JCheckBox mirror = Labels.mnemonic(new JCheckBox(), "&Mirror the picture");
    private final JButton look = Labels.mnemonic(new JButton(), "&Test shot");
    private final JButton use = Labels.mnemonic(new JButton(), "&Use this camera");
    private final JButton back = Labels.mnemonic(new JButton(), "&Back");
    private final CameraView picture = new CameraView();
    private final Labels.Tinted banner = new Labels.Tinted(" ", Font.BOLD, 2, Inks::bad);
    private final Labels.Tinted advice = new Labels.Tinted(" ", Font.PLAIN, 1, Inks::muted);
    private final Labels.Tinted facts = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted warning = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::warning);

    /** What the buttons do. */
    record Actions(Runnable look, Runnable use, Runnable back, Runnable mirror) {}

    CameraPage(List<WebcamName> webcams, Actions actions) {
        super(new MigLayout("fill, insets 16, gap 12", "[320!, fill][grow, fill]", "[grow, fill]"));
        setName("cameraPage");
        camera = new PathField("testCamera", Options.cameras(webcams), StartForm.FILE, JFileChooser.FILES_ONLY);
        add(settings());
        add(view());
        mirror.setSelected(true);
        look.addActionListener(event -> actions.look().run());
        use.addActionListener(event -> actions.use().run());
        back.addActionListener(event -> actions.back().run());
        mirror.addActionListener(event -> actions.mirror().run());
        camera.kind().addActionListener(event -> askOnlyWhatACameraCan());
        askOnlyWhatACameraCan();
    }

    private JPanel settings() {
        JPanel card = new Card("insets 20, gapy 8, fillx, hidemode 3", "[grow, fill]", "");
        card.add(Labels.sized("Camera", Font.BOLD, 8), "wrap 8");
        card.add(Labels.of("&Device", camera.kind()), "wrap");
        card.add(camera, "wmin 0, wrap");
        card.add(Labels.of("&Size", size), "wrap");
        card.add(size, "wrap");
        card.add(Labels.of("&Rate", rate), "wrap");
        card.add(rate, "wrap");
        card.add(mirror, "gaptop 4, wrap 10");
        card.add(look, "h 34!, wrap");
        card.add(use, "h 34!, wrap");
        card.add(back, "h 34!, wrap");
        card.add(
                Labels.muted("<html>A camera may answer with another size or rate than the one asked for. Only what is"
                        + " shown is mirrored, never what is read."),
                "w 100:270, gaptop 10");
        name();
        return card;
    }

    private void name() {
        mirror.setName("mirror");
        mirror.setOpaque(false);
        look.setName("testShot");
        look.setToolTipText("Shows what the camera sees and what is read from it (Enter)");
        use.setName("useCamera");
        back.setName("cameraBack");
        banner.setName("cameraLost");
        advice.setName("cameraAdvice");
        facts.setName("cameraFacts");
        warning.setName("testWarning");
        picture.setName("testView");
    }

    private JPanel view() {
        JPanel card = new Card("fill, insets 16, gapy 8, hidemode 3", "[grow, fill]", "[][grow, fill][][][]");
        // each in a row of its own, so that a hidden one does not move the others up
        card.add(banner, "cell 0 0, wmin 0");
        card.add(picture, "cell 0 1, grow");
        card.add(advice, "cell 0 2, hmin 40, wmin 0");
        card.add(facts, "cell 0 3, wmin 0");
        card.add(warning, "cell 0 4, wmin 0");
        return card;
    }

    private void askOnlyWhatACameraCan() {
        boolean webcam = camera.kindValue().startsWith("webcam:");
        size.setEnabled(webcam);
        rate.setEnabled(webcam);
    }

    JButton lookButton() {
        return look;
    }

    JButton backButton() {
        return back;
    }

    void focus() {
        camera.kind().requestFocusInWindow();
    }

    boolean mirrored() {
        return mirror.isSelected();
    }

    /** The device as the start page has it. */
    String device() {
        return camera.kindValue();
    }

    String file() {
        return camera.path().strip();
    }

    /** As a session's settings name the camera. */
    String chosen() {
        if (device().equals(StartForm.FILE)) {
            return file();
        }
        boolean webcam = device().startsWith("webcam:");
        return webcam ? Options.webcam(device(), Option.value(size), Option.value(rate)) : device();
    }

    void fill(String device, String file) {
        camera.fill(device, file);
    }

    void show(Optional<Image> image) {
        picture.show(image);
    }

    void show(CameraState state) {
        banner.setText(PreviewPanel.wrapped(state.banner()));
        banner.setVisible(!state.banner().isEmpty());
        boolean lost = !state.banner().isEmpty() || !state.running();
        advice.setText(lost ? " " : PreviewPanel.wrapped(state.preview().line()));
        advice.ink(PreviewPanel.ink(state.preview().level()));
        facts.setText(state.facts().isEmpty() ? " " : state.facts());
        warning.setText(PreviewPanel.wrapped(state.preview().warning()));
        warning.setVisible(!state.preview().warning().isEmpty());
        if (lost) {
            picture.show(Optional.empty());
        }
    }
}
