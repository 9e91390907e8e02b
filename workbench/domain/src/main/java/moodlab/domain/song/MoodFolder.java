package moodlab.domain.song;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;

/**
 * A folder of songs of one mood: one of the seven emotions or one of the four quadrants of the valence–arousal plane.
 *
 * <p>An emotion's folder has the emotion's coordinates (see {@link Emotion}); a quadrant's has the quadrant's centre,
 * ±½ on each axis, numbered as in Russell's plane: Q1 pleasant and excited, Q2 unpleasant and excited, Q3 unpleasant
 * and calm, Q4 pleasant and calm.
 *
 * @param name as the folder is called: {@code happy}, {@code Q1}
 */
public record MoodFolder(String name, Affect affect) {

    public static final MoodFolder Q1 = new MoodFolder("Q1", new Affect(0.5, 0.5));
    public static final MoodFolder Q2 = new MoodFolder("Q2", new Affect(-0.5, 0.5));
    public static final MoodFolder Q3 = new MoodFolder("Q3", new Affect(-0.5, -0.5));
    public static final MoodFolder Q4 = new MoodFolder("Q4", new Affect(0.5, -0.5));

    public static MoodFolder of(Emotion emotion) {
        return new MoodFolder(emotion.label(), emotion.affect());
    }

    /** The folder that is called so, whatever the case; empty where the name is no mood. */
    public static Optional<MoodFolder> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return all().filter(folder -> folder.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** All eleven: the seven emotions, then the four quadrants. */
    public static Stream<MoodFolder> all() {
        return Stream.concat(Stream.of(Emotion.values()).map(MoodFolder::of), Stream.of(Q1, Q2, Q3, Q4));
    }

    /** The quadrant that holds this point; an axis counts to the pleasant and to the excited side. */
    public static MoodFolder quadrant(Affect affect) {
        if (affect.arousal() >= 0) {
            return affect.valence() >= 0 ? Q1 : Q2;
        }
        return affect.valence() >= 0 ? Q4 : Q3;
    }
}
