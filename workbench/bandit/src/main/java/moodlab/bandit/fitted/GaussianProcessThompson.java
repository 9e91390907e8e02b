package moodlab.bandit.fitted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.bandit.learner.Belief;
import moodlab.bandit.learner.Believing;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.learner.SpecifiedRandom;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * Thompson sampling on a Gaussian process, for small libraries (Russo and Van Roy 2014, "Learning to optimize via posterior
 * sampling"; Chowdhury and Gopalan 2017, "On kernelized multi-armed bandits", ICML): N joint draws of all songs' rewards from
 * {@link ProcessPosterior}; w_i is the share of draws in which song i's is the highest. Songs are drawn in the order of their
 * ids, so the weights do not depend on the candidates' order.
 *
 * <p>The last n lessons are kept; when there are more, the oldest quarter goes and the rest is factorised anew: that is the
 * window against drift, and amortised no dearer than a lesson. Cost: O(n(n + d)) a lesson, O(Kn(n + d) + K²(n + K) + NK²) a
 * round.
 */
public final class GaussianProcessThompson implements Learner, Believing {

    private final ProcessPrior prior;
    private final int draws;
    private final int mostSongs;
    private final Lessons lessons;
    private ProcessPosterior posterior;

    /**
     * As it was saved, or before the first lesson.
     *
     * @throws IllegalArgumentException where the state is damaged
     */
    public GaussianProcessThompson(ProcessPrior prior, int draws, Limits limits, JsonNode learnt) {
        this.prior = prior;
        this.draws = draws;
        this.mostSongs = limits.songs();
        this.lessons = new Lessons(prior.circumstances(), limits.lessons(), learnt);
        this.posterior = refitted();
    }

    /**
     * How much it bears.
     *
     * @param lessons kept, at least 4
     * @param songs weighed at once, at least 1
     */
    public record Limits(int lessons, int songs) {

        public static final Limits USUAL = new Limits(400, 400);

        public Limits {
            if (lessons < 4 || songs < 1) {
                throw new IllegalArgumentException(
                        "at least 4 lessons and a song are needed: " + lessons + ", " + songs);
            }
        }
    }

    private ProcessPosterior refitted() {
        ProcessPosterior fresh = new ProcessPosterior(prior);
        for (int i = 0; i < lessons.size(); i++) {
            fresh.learn(new ProcessPosterior.Row(lessons.song(i), lessons.row(i)), lessons.reward(i));
        }
        return fresh;
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        if (songs.size() > mostSongs) {
            throw new LearnerUnusable("The Gaussian process weighs at most " + mostSongs + " songs at once, here are "
                    + songs.size() + ": choose thompson for so large a library, or a smaller one.");
        }
        int[] order = IntStream.range(0, songs.size())
                .boxed()
                .sorted(Comparator.comparing(i -> songs.get(i).id()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<ProcessPosterior.Row> rows = new ArrayList<>();
        for (int i : order) {
            rows.add(new ProcessPosterior.Row(songs.get(i).id(), lessons.features(context, songs.get(i))));
        }
        ProcessPosterior.Normal rewards = posterior.of(rows);
        SpecifiedRandom random = new SpecifiedRandom(seed);
        double[] counts = new double[order.length];
        for (int n = 0; n < draws; n++) {
            Weights.addBest(rewards.draw(random), 1, counts);
        }
        double[] weights = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            weights[order[i]] = Math.min(1, counts[i] / draws);
        }
        return weights;
    }

    @Override
    public Belief belief(Context context, Song song) {
        ProcessPosterior.Normal reward =
                posterior.of(List.of(new ProcessPosterior.Row(song.id(), lessons.features(context, song))));
        return new Belief(reward.mean(0), Math.sqrt(reward.covariance(0, 0)));
    }

    @Override
    public void learn(Lesson lesson) {
        boolean dropped = lessons.add(lesson);
        int last = lessons.size() - 1;
        if (dropped) {
            posterior = refitted();
        } else {
            posterior.learn(new ProcessPosterior.Row(lessons.song(last), lessons.row(last)), lessons.reward(last));
        }
    }

    @Override
    public JsonNode saved() {
        return lessons.saved();
    }
}
