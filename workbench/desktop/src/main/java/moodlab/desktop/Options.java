package moodlab.desktop;

import java.util.ArrayList;
import java.util.List;
import moodlab.desktop.presenter.StartForm;

/** The entries of the start page's choices. */
final class Options {

    static final List<Option> STRATEGIES = List.of(
            new Option("lift", "Lift the mood"),
            new Option("stay", "Stay with the mood"),
            new Option("random", "Drawn by chance, each round"));

    static final List<Option> SELECTIONS =
            List.of(new Option("auto", "The first song of the list plays"), new Option("pick", "The listener chooses"));

    static final List<Option> POLICIES = List.of(
            new Option("thompson", "Thompson sampling (learns)"),
            new Option("epsilon", "ε-greedy (learns)"),
            new Option("greedy", "Greedy (learns)"),
            new Option("context-free", "Thompson without the face (learns)"),
            new Option("mood-folder", "Mood folder rule"),
            new Option("uniform", "Uniform: all songs alike"));

    static final List<Option> REWARDS = List.of(
            new Option("thumb", "The thumb: up 1, down 0"),
            new Option("thumb-and-share", "Thumb and share of the song heard"));

    static final List<Option> SONGS = List.of(
            new Option(StartForm.DEMO, "Demo: synthesised songs"),
            new Option(StartForm.FOLDER, "A folder of mood folders…"));

    private Options() {}

    static List<Option> cameras(List<Integer> webcams) {
        List<Option> cameras = new ArrayList<>();
        cameras.add(new Option(StartForm.DEMO, "Demo: a drawn face"));
        webcams.forEach(number -> cameras.add(new Option("webcam:" + number, "Webcam " + number)));
        cameras.add(new Option(StartForm.FILE, "A video file…"));
        return cameras;
    }
}
