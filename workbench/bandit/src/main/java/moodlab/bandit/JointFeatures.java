package moodlab.bandit;

import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Strategy;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;

/**
 * A context and a song as one vector, on which linear policies regress the reward.
 *
 * <p>First what the song is (valence, arousal, their product, its folder), then how it meets the mood and the
 * strategy's target (products, distances), then each of the context's own features times the song's arousal, so that
 * music can be livelier or calmer by time of day, activity, and whatever else a study measures. Songs differ in every
 * column but the constant and the mood's own two, which take up rewards that no choice of song could change.
 *
 * <p>Coordinates count in units of a quadrant's centre (½), so that a typical feature is about ±1 and one prior
 * deviation fits all. Without a face the mood is the plane's origin, and what depends on the mood vanishes. A song's
 * coordinates are those of {@link moodlab.domain.song.MoodTag#calibrated()}, its distances those of
 * {@link moodlab.domain.song.MoodTag#distance}: uncertain tags count for less and pass for near nowhere.
 */
final class JointFeatures {

    /** A folder's own effect is believed to be half as large as that of its coordinates. */
    private static final double FOLDER = 0.5;

    /** Quadrant centres lie at ±½. */
    private static final double UNIT = 2;

    private static final List<MoodFolder> FOLDERS = MoodFolder.all().toList();
    private static final List<String> OWN = ownNames();

    private final List<String> contextNames;
    private final double circumstances;
    private final List<String> names;

    private JointFeatures(List<String> contextNames, double circumstances) {
        this.contextNames = contextNames;
        this.circumstances = circumstances;
        this.names = new ArrayList<>(OWN);
        if (circumstances > 0) {
            contextNames.forEach(name -> names.add(name + "×song_arousal"));
        }
    }

    /**
     * For contexts with these features.
     *
     * @param circumstances scale of the columns made of the context's features; 0 leaves them out
     */
    static JointFeatures of(List<String> contextNames, double circumstances) {
        return new JointFeatures(List.copyOf(contextNames), circumstances);
    }

    /** The columns. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The context features that it was made for. */
    List<String> contextNames() {
        return contextNames;
    }

    int size() {
        return names.size();
    }

    /** The columns' values, in the order of {@link #names}. */
    double[] of(Context context, Song song) {
        double[] x = new double[size()];
        int next = ownValues(context, song, x);
        if (circumstances > 0) {
            double arousal = circumstances * UNIT * song.tag().calibrated().arousal();
            for (int i = 0; i < contextNames.size(); i++) {
                x[next++] = context.features().value(i) * arousal;
            }
        }
        return x;
    }

    private static int ownValues(Context context, Song song, double[] x) {
        Affect mood = context.observation().affect();
        Affect target = context.target();
        double lift = context.strategy().strategy() == Strategy.LIFT ? 1 : 0;
        Affect tag = song.tag().calibrated();
        double v = UNIT * tag.valence();
        double a = UNIT * tag.arousal();
        double mv = UNIT * mood.valence();
        double ma = UNIT * mood.arousal();
        int i = 0;
        for (double value : new double[] {
            1,
            mv,
            ma,
            v,
            a,
            v * a,
            v * mv,
            a * ma,
            v * ma,
            a * mv,
            v * UNIT * target.valence(),
            a * UNIT * target.arousal(),
            1 - song.tag().distance(mood),
            1 - song.tag().distance(target),
            lift * (v - mv),
            lift * (a - ma)
        }) {
            x[i++] = value;
        }
        for (MoodFolder folder : FOLDERS) {
            x[i++] = folder.name().equals(song.folder().name()) ? FOLDER : 0;
        }
        return i;
    }

    private static List<String> ownNames() {
        List<String> names = new ArrayList<>(List.of(
                "one",
                "mood_valence",
                "mood_arousal",
                "song_valence",
                "song_arousal",
                "song_valence×song_arousal",
                "song_valence×mood_valence",
                "song_arousal×mood_arousal",
                "song_valence×mood_arousal",
                "song_arousal×mood_valence",
                "song_valence×target_valence",
                "song_arousal×target_arousal",
                "near_mood",
                "near_target",
                "lift×valence_gained",
                "lift×arousal_gained"));
        FOLDERS.forEach(folder -> names.add("folder_" + folder.name()));
        return List.copyOf(names);
    }
}
