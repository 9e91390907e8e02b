package moodlab.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moodlab.bandit.PolicySpec;
import moodlab.desktop.presenter.StartForm;
import moodlab.session.CameraSpec;
import moodlab.session.policies.Candidates;
import moodlab.vision.WebcamName;

/** The entries of the start page's choices. */
final class Options {

    static final List<Option> STRATEGIES = List.of(
            new Option("lift", "Lift the mood"),
            new Option("stay", "Stay with the mood"),
            new Option("random", "Drawn by chance, each round"));

    static final List<Option> SELECTIONS =
            List.of(new Option("auto", "The first song of the list plays"), new Option("pick", "The listener chooses"));

    static final List<Option> POLICIES = Stream.concat(
                    Stream.of(new Option(Candidates.HOME, "This home's (Thompson at first)")),
                    PolicySpec.defaults().stream().map(spec -> new Option(spec.name(), spec.label())))
            .toList();

    static final List<Option> REWARDS = List.of(
            new Option("thumb", "The thumb: up 1, down 0"),
            new Option("thumb-and-share", "Thumb and share of the song heard"));

    static final List<Option> SONGS = List.of(
            new Option(StartForm.DEMO, "Demo: synthesised songs"),
            new Option(StartForm.FOLDER, "A folder of mood folders…"));

    static final List<Option> SIZES = List.of(
            new Option("640x480", "640 × 480 (usual)"),
            new Option("320x240", "320 × 240"),
            new Option("1280x720", "1280 × 720"),
            new Option("1920x1080", "1920 × 1080"));

    static final List<Option> RATES = List.of(
            new Option("30", "30 pictures a second (usual)"),
            new Option("15", "15 pictures a second"),
            new Option("60", "60 pictures a second"));

    private Options() {}

    /** As settings name a webcam of that size and rate. */
    static String webcam(String device, String size, String rate) {
        return CameraSpec.parse(device + ":" + size + "@" + rate).text();
    }

    static List<Option> cameras(List<WebcamName> webcams) {
        List<Option> cameras = new ArrayList<>();
        cameras.add(new Option(StartForm.DEMO, "Demo: a drawn face"));
        webcams.forEach(webcam -> cameras.add(new Option("webcam:" + webcam.index(), webcam.name())));
        cameras.add(new Option(StartForm.FILE, "A video file…"));
        return cameras;
    }
}
