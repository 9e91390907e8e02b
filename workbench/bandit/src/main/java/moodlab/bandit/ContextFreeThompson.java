package moodlab.bandit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import moodlab.bandit.learner.Belief;
import moodlab.bandit.learner.Believing;
import moodlab.bandit.learner.BetaDraws;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.learner.SpecifiedRandom;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
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
final class ContextFreeThompson implements Learner, Believing {

    private final PolicySpec.ContextFree spec;
    private final SortedMap<String, Counts> songs;

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

    ContextFreeThompson(PolicySpec.ContextFree spec, JsonNode learnt) {
        this.spec = spec;
        this.songs = new TreeMap<>();
        if (!learnt.isEmpty()) {
            songs.putAll(Json.read(learnt, Saved.class).songs());
        }
    }

    @Override
    public double[] weights(Context context, List<Song> candidates, long seed) {
        double[][] drawn = new double[candidates.size()][];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = draws(candidates.get(i), seed);
        }
        double[] counts = new double[drawn.length];
        double[] scores = new double[drawn.length];
        for (int n = 0; n < spec.draws(); n++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = drawn[i][n];
            }
            Weights.addBest(scores, 1, counts);
        }
        return Weights.frequencies(counts, spec.draws());
    }

    private double[] draws(Song song, long seed) {
        SpecifiedRandom random = new SpecifiedRandom(Seeds.mix(seed, Seeds.of(song.id())));
        Counts known = songs.getOrDefault(song.id(), Counts.NONE);
        double[] draws = new double[spec.draws()];
        for (int n = 0; n < draws.length; n++) {
            draws[n] = BetaDraws.next(spec.successes() + known.successes(), spec.failures() + known.failures(), random);
        }
        return draws;
    }

    @Override
    public Belief belief(Context context, Song song) {
        Counts known = songs.getOrDefault(song.id(), Counts.NONE);
        double a = spec.successes() + known.successes();
        double b = spec.failures() + known.failures();
        double mean = a / (a + b);
        return new Belief(mean, Math.sqrt(mean * (1 - mean) / (a + b + 1)));
    }

    @Override
    public void learn(Lesson lesson) {
        songs.merge(lesson.song().id(), Counts.NONE.plus(lesson.reward()), (known, one) -> known.plus(lesson.reward()));
    }

    @Override
    public JsonNode saved() {
        return Json.tree(new Saved(songs));
    }
}
