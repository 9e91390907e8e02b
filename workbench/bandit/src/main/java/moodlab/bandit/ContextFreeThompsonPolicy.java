package moodlab.bandit;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * Thompson sampling without context (Thompson 1933; Chapelle and Li 2011, "An empirical evaluation of Thompson
 * sampling"): each song has its own Beta(s + Σr, f + Σ(1 − r)), a reward between 0 and 1 counting in part to each side.
 *
 * <p>w_i is the share of N joint draws in which song i's is the highest, ties shared. A song's draws come from a seed
 * made of the policy's seed, the number of lessons and the song's id: they depend neither on the candidates' order nor
 * on who else is there, and a song that leaves takes nothing along. Blind to mood: what is learnt in one mood is applied
 * in all. Cost: O(1) a lesson, O(NK) a round.
 */
final class ContextFreeThompsonPolicy implements Policy {

    private final Origin origin;
    private final PolicySpec.ContextFree spec;
    private final SortedMap<String, Counts> songs;
    private long version;

    /** Sums over a song's lessons: of the rewards, and of what they fall short of 1. */
    private record Counts(double successes, double failures) {

        private static final Counts NONE = new Counts(0, 0);

        private Counts {
            if (!(successes >= 0 && failures >= 0 && Double.isFinite(successes + failures))) {
                throw new IllegalArgumentException("counts are finite and not negative");
            }
        }

        private Counts plus(double reward) {
            return new Counts(successes + reward, failures + 1 - reward);
        }
    }

    private record Saved(SortedMap<String, Counts> songs) {}

    ContextFreeThompsonPolicy(PolicySpec.ContextFree spec, Origin.Saved saved) {
        this.origin = new Origin(spec, saved.seed());
        this.spec = spec;
        this.songs = new TreeMap<>();
        this.version = saved.version();
        if (!saved.learnt().isEmpty()) {
            songs.putAll(Json.read(saved.learnt(), Saved.class).songs());
        }
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        double[][] drawn = candidates.stream().map(this::draws).toArray(double[][]::new);
        double[] counts = new double[candidates.size()];
        double[] scores = new double[candidates.size()];
        for (int n = 0; n < spec.draws(); n++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = drawn[i][n];
            }
            Weights.addBest(scores, 1, counts);
        }
        return Choice.of(candidates, Weights.frequencies(counts, spec.draws()));
    }

    private double[] draws(Song song) {
        Random random = new Random(Seeds.mix(origin.seedAt(version), Seeds.of(song.id())));
        Counts known = songs.getOrDefault(song.id(), Counts.NONE);
        double[] draws = new double[spec.draws()];
        for (int n = 0; n < draws.length; n++) {
            draws[n] = BetaDraws.next(spec.successes() + known.successes(), spec.failures() + known.failures(), random);
        }
        return draws;
    }

    @Override
    public void learn(Lesson lesson) {
        songs.merge(lesson.song().id(), Counts.NONE.plus(lesson.reward()), (known, one) -> known.plus(lesson.reward()));
        version++;
    }

    @Override
    public PolicyState state() {
        return origin.state(version, Json.tree(new Saved(songs)));
    }
}
