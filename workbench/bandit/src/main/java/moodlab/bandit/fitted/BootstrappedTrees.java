package moodlab.bandit.fitted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import moodlab.bandit.learner.Belief;
import moodlab.bandit.learner.Believing;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.learner.Weights;
import moodlab.bandit.linear.SongFeatures;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * Bootstrap Thompson sampling on trees (Eckles and Kaptein 2014, "Thompson sampling with the online bootstrap"; Osband and
 * Van Roy 2015, "Bootstrapped Thompson sampling and deep exploration", whence the invented lessons): N replicates of the
 * lessons, drawn with replacement, each with a tree (a forest, Breiman 2001) or a sum of shallow ones (boosting, Friedman
 * 2001); each replicate is one posterior draw, and w_i is the share of them in which song i is predicted the highest reward,
 * ties shared. Finds what a straight line cannot.
 *
 * <p>Trees are not updated: they are grown anew after {@code every} lessons, or a tenth more than at the last time, whichever
 * is more; until then they stand. The last lessons are kept, the oldest quarter going when there are too many. Cost: O(d n log
 * n + N·T·d·n·depth) a fit, O(KNT·depth) a round.
 */
public final class BootstrappedTrees implements Learner, Believing {

    private final TreesPrior prior;
    private final long seed;
    private final Lessons lessons;
    private long seen;
    private long fitted;
    private List<List<Tree>> replicates = List.of();

    private record Saved(JsonNode lessons, long seen, long fitted, List<List<Tree.Saved>> replicates) {}

    /**
     * As it was saved, or before the first lesson.
     *
     * @param seed of the replicates
     * @param mostLessons at least 4
     * @throws IllegalArgumentException where the state is damaged
     */
    public BootstrappedTrees(TreesPrior prior, long seed, int mostLessons, JsonNode learnt) {
        this.prior = prior;
        this.seed = seed;
        this.lessons = new Lessons(prior.circumstances(), mostLessons, learnt.path("lessons"));
        if (!learnt.isEmpty()) {
            Saved saved = Json.read(learnt, Saved.class);
            seen = saved.seen();
            fitted = saved.fitted();
            replicates = saved.replicates().stream()
                    .map(trees -> trees.stream()
                            .map(tree -> Tree.of(tree, lessons.columns()))
                            .toList())
                    .toList();
            if (fitted > seen || replicates.size() != (fitted > 0 ? prior.replicates() : 0)) {
                throw new IllegalArgumentException(replicates.size() + " replicates after " + fitted + " lessons");
            }
        }
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long unused) {
        if (replicates.isEmpty()) {
            return Weights.even(songs.size());
        }
        SongFeatures features = SongFeatures.of(lessons.joint(context), context, songs);
        double[] counts = features.timesBest(replicates.size(), this::score);
        return Weights.frequencies(counts, replicates.size());
    }

    private void score(int replicate, double[][] columns, int first, int size, double[] scores) {
        Arrays.fill(scores, 0, size, 0);
        for (Tree tree : replicates.get(replicate)) {
            tree.addTo(scores, prior.shrinkage(), columns, size);
        }
    }

    /** Before the first fit nothing is known but that rewards lie in [0, 1]: the even distribution's mean and deviation. */
    @Override
    public Belief belief(Context context, Song song) {
        if (replicates.isEmpty()) {
            return new Belief(0.5, Math.sqrt(1 / 12.0));
        }
        double[] row = lessons.features(context, song);
        double sum = 0;
        double squares = 0;
        for (List<Tree> trees : replicates) {
            double value = trees.stream()
                    .mapToDouble(tree -> prior.shrinkage() * tree.value(row))
                    .sum();
            sum += value;
            squares += value * value;
        }
        double mean = sum / replicates.size();
        return new Belief(mean, Math.sqrt(Math.max(0, squares / replicates.size() - mean * mean)));
    }

    @Override
    public void learn(Lesson lesson) {
        lessons.add(lesson);
        seen++;
        if (seen - fitted >= Math.max(prior.every(), fitted / 10)) {
            fitted = seen;
            replicates = new Replicates(prior, lessons).all(Seeds.mix(seed, fitted));
        }
    }

    @Override
    public JsonNode saved() {
        if (seen == 0) {
            return lessons.saved();
        }
        List<List<Tree.Saved>> trees = replicates.stream()
                .map(each -> each.stream().map(Tree::saved).toList())
                .toList();
        return Json.tree(new Saved(lessons.saved(), seen, fitted, trees));
    }
}
