package moodlab.bandit.evaluation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Selection;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;

/** Makes logs: three songs that pay 0.2, 0.5 and 0.8, played with probabilities 0.6, 0.3 and 0.1. */
public final class Trials {

    static final double[] LOGGED = {0.6, 0.3, 0.1};
    static final double[] PAYS = {0.2, 0.5, 0.8};

    private static final List<Song> SONGS = List.of(song("a"), song("b"), song("c"));

    private Trials() {}

    private static Song song(String id) {
        return new Song(id, id, "", Path.of(id), Duration.ZERO, MoodFolder.Q1, MoodFolder.Q1.affect());
    }

    /** A log of so many participants with as many rounds each. */
    static List<Trial> log(long seed, int participants, int rounds) {
        List<Trial> log = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int who = 0; who < participants; who++) {
            for (int sequence = 1; sequence <= rounds; sequence++) {
                log.add(trial(random, who, sequence, log.size() + 1));
            }
        }
        return log;
    }

    private static Trial trial(SplittableRandom random, int who, int sequence, int row) {
        Slate slate = Choice.of(SONGS, LOGGED).draw(1, random.nextLong());
        int action = SONGS.indexOf(slate.song(1));
        double reward = random.nextDouble() < PAYS[action] ? 1 : 0;
        return new Trial(
                new Trial.Place("P-" + who, "S-" + who, sequence, row),
                "stay",
                new Trial.Logger("fixed", "one"),
                Selection.AUTO,
                SONGS,
                Numbers.of(LOGGED),
                List.of(new Trial.Drawn(action, slate.positions().get(0).propensity())),
                1,
                OptionalDouble.of(reward),
                Optional.empty(),
                new Trial.Columns(
                        Numbers.of(random.nextDouble()),
                        List.of(Numbers.of(1, 0), Numbers.of(0, 1), Numbers.of(0, 0))));
    }

    /** A sound round, to be spoilt by a test. */
    public static Trial one(int sequence) {
        return log(1, 1, sequence).get(sequence - 1);
    }

    /** The same round, listened to from a list of all three from which one was picked. */
    static Trial picked(Trial trial, int[] order, int picked) {
        List<Trial.Drawn> list = new ArrayList<>();
        double left = 1;
        for (int song : order) {
            list.add(new Trial.Drawn(song, Math.min(1, LOGGED[song] / left)));
            left -= LOGGED[song];
        }
        return new Trial(
                trial.place(),
                trial.strategy(),
                trial.logger(),
                Selection.PICK,
                trial.candidates(),
                trial.probabilities(),
                list,
                picked,
                trial.reward(),
                trial.context(),
                trial.columns());
    }
}
