package moodlab.bandit.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Strategy;
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
public final class JointFeatures {

    /** A folder's own effect is believed to be half as large as that of its coordinates. */
    private static final double FOLDER = 0.5;

    /** Quadrant centres lie at ±½. */
    private static final double UNIT = 2;

    private static final int FOLDERS = SongTable.FOLDERS.size();
    private static final List<String> OWN = ownNames();
    private static final int OWN_NUMBERS = OWN.size() - FOLDERS;

    /** Bases before the folders'. */
    private static final int FIRST_FOLDER = 6;

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
    public static JointFeatures of(List<String> contextNames, double circumstances) {
        return new JointFeatures(List.copyOf(contextNames), circumstances);
    }

    /** The columns. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The context features that it was made for. */
    public List<String> contextNames() {
        return contextNames;
    }

    /** How many columns there are. */
    public int size() {
        return names.size();
    }

    /** The columns' values, in the order of {@link #names}. */
    public double[] of(Context context, Song song) {
        double[][] columns = new double[size()][1];
        fill(context, SongTable.of(List.of(song)), 0, 1, columns);
        double[] x = new double[columns.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = columns[j][0];
        }
        return x;
    }

    /**
     * The features of some songs of a table, side by side.
     *
     * @param columns one array for each of {@link #names}, filled from place 0 on
     */
    void fill(Context context, SongTable songs, int first, int size, double[][] columns) {
        fillMoods(context, songs, first, size, columns);
        fillNearness(columns[12], context.observation().affect(), songs, first, size);
        fillNearness(columns[13], context.target(), songs, first, size);
        for (int j = 0; j < FOLDERS; j++) {
            double[] column = columns[OWN_NUMBERS + j];
            for (int i = 0; i < size; i++) {
                column[i] = songs.folder[first + i] == j ? FOLDER : 0;
            }
        }
        if (circumstances > 0) {
            for (int j = 0; j < contextNames.size(); j++) {
                double times = context.features().value(j) * circumstances * UNIT;
                Lanes.scaled(columns[OWN.size() + j], times, songs.arousal, first, size);
            }
        }
    }

    private static void fillMoods(Context context, SongTable songs, int first, int size, double[][] columns) {
        double mv = UNIT * context.observation().affect().valence();
        double ma = UNIT * context.observation().affect().arousal();
        double lift = context.strategy().strategy() == Strategy.LIFT ? 1 : 0;
        Arrays.fill(columns[0], 0, size, 1);
        Arrays.fill(columns[1], 0, size, mv);
        Arrays.fill(columns[2], 0, size, ma);
        double[] v = columns[3];
        double[] a = columns[4];
        Lanes.scaled(v, UNIT, songs.valence, first, size);
        Lanes.scaled(a, UNIT, songs.arousal, first, size);
        for (int i = 0; i < size; i++) {
            columns[5][i] = v[i] * a[i];
        }
        Lanes.scaled(columns[6], mv, v, 0, size);
        Lanes.scaled(columns[7], ma, a, 0, size);
        Lanes.scaled(columns[8], ma, v, 0, size);
        Lanes.scaled(columns[9], mv, a, 0, size);
        Lanes.scaled(columns[10], UNIT * context.target().valence(), v, 0, size);
        Lanes.scaled(columns[11], UNIT * context.target().arousal(), a, 0, size);
        for (int i = 0; i < size; i++) {
            columns[14][i] = lift * (v[i] - mv);
            columns[15][i] = lift * (a[i] - ma);
        }
    }

    /** How many bases {@link #fillBases} fills: one for each folder that occurs, and six. */
    static int bases(SongTable songs) {
        return FIRST_FOLDER + songs.folders.length;
    }

    /** What of the songs the columns are made of in this context: see {@link Collapse}. */
    void fillBases(Context context, SongTable songs, int first, int size, double[][] bases) {
        Arrays.fill(bases[0], 0, size, 1);
        Lanes.scaled(bases[1], UNIT, songs.valence, first, size);
        Lanes.scaled(bases[2], UNIT, songs.arousal, first, size);
        for (int i = 0; i < size; i++) {
            bases[3][i] = bases[1][i] * bases[2][i];
        }
        fillNearness(bases[4], context.observation().affect(), songs, first, size);
        fillNearness(bases[5], context.target(), songs, first, size);
        for (int k = 0; k < songs.folders.length; k++) {
            double[] basis = bases[FIRST_FOLDER + k];
            int place = songs.folders[k];
            for (int i = 0; i < size; i++) {
                basis[i] = songs.folder[first + i] == place ? FOLDER : 0;
            }
        }
    }

    /** How the columns of these songs are made of the bases in this context. */
    Collapse collapse(Context context, SongTable songs) {
        double mv = UNIT * context.observation().affect().valence();
        double ma = UNIT * context.observation().affect().arousal();
        double lift = context.strategy().strategy() == Strategy.LIFT ? 1 : 0;
        Collapse told = new Collapse(bases(songs), size());
        told.put(0, 0, 1);
        told.put(1, 0, mv);
        told.put(2, 0, ma);
        told.put(3, 1, 1);
        told.put(4, 2, 1);
        told.put(5, 3, 1);
        told.put(6, 1, mv);
        told.put(7, 2, ma);
        told.put(8, 1, ma);
        told.put(9, 2, mv);
        told.put(10, 1, UNIT * context.target().valence());
        told.put(11, 2, UNIT * context.target().arousal());
        told.put(12, 4, 1);
        told.put(13, 5, 1);
        told.put(14, 1, lift, mv);
        told.put(15, 2, lift, ma);
        for (int k = 0; k < songs.folders.length; k++) {
            told.put(OWN_NUMBERS + songs.folders[k], FIRST_FOLDER + k, 1);
        }
        for (int j = OWN.size(); j < size(); j++) {
            told.put(j, 2, context.features().value(j - OWN.size()) * circumstances);
        }
        return told;
    }

    /** One less the distance that the tag leaves to be expected, as {@link moodlab.domain.song.MoodTag#distance}. */
    private static void fillNearness(double[] column, Affect point, SongTable songs, int first, int size) {
        for (int i = 0; i < size; i++) {
            double valence = songs.tagValence[first + i] - point.valence();
            double arousal = songs.tagArousal[first + i] - point.arousal();
            column[i] = 1 - Math.sqrt(valence * valence + arousal * arousal + songs.open[first + i]);
        }
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
        SongTable.FOLDERS.forEach(folder -> names.add("folder_" + folder.name()));
        return List.copyOf(names);
    }
}
