package moodlab.desktop;

import java.awt.Color;
import java.awt.Font;
import java.awt.Image;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JPanel;
import moodlab.desktop.presenter.Hints;
import moodlab.desktop.presenter.PreviewState;
import moodlab.desktop.presenter.mood.MoodState;
import moodlab.desktop.widget.AffectPlane;
import moodlab.desktop.widget.CameraView;
import moodlab.desktop.widget.EmotionBars;
import moodlab.desktop.widget.Inks;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import net.miginfocom.swing.MigLayout;

/** What the camera sees and what is read from it. */
final class PreviewPanel extends Card {

    private final CameraView picture = new CameraView();
    private final Labels.Tinted quality = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted warning = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::warning);
    private final EmotionBars bars = new EmotionBars();
    private final AffectPlane plane = new AffectPlane();
    private final MoodPanel mood;

    /** @param report is told how the listener feels */
    PreviewPanel(Consumer<Affect> report) {
        super("fill, insets 12, gapy 6", "[grow, fill]", "[][][][grow, fill][]");
        add(picture, "h 120:185:185, growx, wrap");
        add(quality, "hmin 34, growx, wmin 0, wrap");
        add(warning, "growx, wmin 0, hidemode 3, wrap");
        JPanel reading = new JPanel(new MigLayout("fill, insets 0, gapy 6", "[grow, fill]", "[][grow, fill]"));
        reading.setOpaque(false);
        reading.add(bars, "growx, wrap");
        reading.add(plane, "grow, hmin 70");
        mood = new MoodPanel(reading, report);
        add(mood, "grow, wrap");
        Labels.Tinted hint = new Labels.Tinted("<html>" + Hints.PRIVACY, Font.PLAIN, -2, Inks::muted);
        add(hint, "growx, wmin 0");
        quality.setName("quality");
        warning.setName("cameraWarning");
        show(PreviewState.waiting());
    }

    void show(Optional<Image> image) {
        picture.show(image);
    }

    void show(PreviewState state) {
        quality.setText(wrapped(state.line()));
        quality.ink(ink(state.level()));
        warning.setText(wrapped(state.warning()));
        warning.setVisible(!state.warning().isEmpty());
        bars.show(state.observation().flatMap(Observation::emotions));
        plane.show(
                state.observation().filter(seen -> seen.emotions().isPresent()).map(Observation::affect));
    }

    void show(MoodState state) {
        mood.show(state);
    }

    /** Asks the listener how it feels, or stops asking. */
    void askMood() {
        mood.toggle();
    }

    void aim(Optional<Affect> target) {
        plane.aim(target);
    }

    static String wrapped(String text) {
        return "<html>" + text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static Supplier<Color> ink(PreviewState.Level level) {
        return switch (level) {
            case WAITING -> Inks::muted;
            case SEEN -> Inks::good;
            case POOR, NO_FACE -> Inks::warning;
            case LOST -> Inks::bad;
        };
    }
}
