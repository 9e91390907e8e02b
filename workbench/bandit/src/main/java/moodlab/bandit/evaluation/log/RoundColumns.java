package moodlab.bandit.evaluation.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.Affect;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Strategy;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;

/**
 * What a reward model sees of our rounds. The situation: the context's features, the mood, whether there was a face, the
 * strategy. A song: its tag, how it meets mood and target, its folder; where the songs' tags are not at hand, which one it
 * is.
 */
public final class RoundColumns {

    /** More names than this would make a model of names alone too large, and too empty to be of use. */
    public static final int MOST_NAMES = 300;

    private static final List<MoodFolder> FOLDERS = MoodFolder.all().toList();

    private final Map<String, Numbers> coded = new HashMap<>();
    private final boolean named;

    /** @param names of all songs; none where their tags are at hand */
    public RoundColumns(List<String> names) {
        named = !names.isEmpty();
        for (int i = 0; named && names.size() <= MOST_NAMES && i < names.size(); i++) {
            double[] code = new double[names.size()];
            code[i] = 1;
            coded.put(names.get(i), Numbers.of(code));
        }
    }

    /** Of a round. */
    public Trial.Columns of(Context context, List<Song> candidates) {
        if (named && coded.isEmpty()) {
            return Trial.Columns.NONE;
        }
        List<Numbers> traits = candidates.stream()
                .map(song -> named ? coded.get(song.id()) : traits(context, song))
                .toList();
        return new Trial.Columns(situation(context), traits);
    }

    private static Numbers situation(Context context) {
        Affect mood = context.observation().affect();
        double[] features = context.features().toArray();
        double[] columns = java.util.Arrays.copyOf(features, features.length + 4);
        columns[features.length] = mood.valence();
        columns[features.length + 1] = mood.arousal();
        columns[features.length + 2] = context.observation().emotions().isPresent() ? 1 : 0;
        columns[features.length + 3] = context.strategy().strategy() == Strategy.LIFT ? 1 : 0;
        return Numbers.of(columns);
    }

    private static Numbers traits(Context context, Song song) {
        Affect mood = context.observation().affect();
        double v = song.affect().valence();
        double a = song.affect().arousal();
        double[] own = {
            v,
            a,
            v * a,
            v * mood.valence(),
            a * mood.arousal(),
            v * context.target().valence(),
            a * context.target().arousal(),
            song.tag().distance(mood),
            song.tag().distance(context.target())
        };
        double[] columns = java.util.Arrays.copyOf(own, own.length + FOLDERS.size());
        for (int i = 0; i < FOLDERS.size(); i++) {
            columns[own.length + i] = FOLDERS.get(i).name().equals(song.folder().name()) ? 1 : 0;
        }
        return Numbers.of(columns);
    }
}
