package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import moodlab.bandit.learner.Belief;
import moodlab.bandit.learner.Believing;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * LinUCB with hybrid models (Li, Chu, Langford and Schapire 2010, algorithm 2): r = ½ + zᵀβ + xᵀθ_i + e with weights β that
 * all songs share, on the d {@link JointFeatures} z, and weights θ_i of song i alone, on the constant and the mood (k = 3);
 * w = 1 at the highest expectation plus α deviations, ties shared.
 *
 * <p>The paper's three matrices for a song are kept as P = A_i⁻¹, G = A_i⁻¹B_i and h = A_i⁻¹b_i. With y = z − Gᵀx and q = xᵀPx
 * its expectation is yᵀβ̂ + xᵀh and its variance, s in the paper, is yᵀA₀⁻¹y + q; a lesson is one observation of yᵀβ with the
 * noise's variance times 1 + q, and one step of recursive least squares for P, G and h. So nothing is inverted. Cost:
 * O(d² + kd) a lesson, O(K(d² + kd)) a round.
 */
public final class HybridLinUcb implements Learner, Believing {

    private final LinearModel shared;
    private final RidgePrior settings;
    private final double alpha;
    private final Map<String, SongPart> songs = new HashMap<>();

    private record Saved(JsonNode shared, SortedMap<String, SongPart.Saved> songs) {}

    private HybridLinUcb(LinearModel shared, RidgePrior settings, double alpha) {
        this.shared = shared;
        this.settings = settings;
        this.alpha = alpha;
    }

    /**
     * As {@link #saved} wrote it, or before the first lesson.
     *
     * @param others what other people's lessons say of the shared weights
     * @throws IllegalArgumentException where the state is damaged
     */
    public static HybridLinUcb of(RidgePrior settings, double alpha, Optional<LinearPrior> others, JsonNode learnt) {
        if (learnt.isEmpty()) {
            return new HybridLinUcb(LinearModel.normal(settings, others, learnt), settings, alpha);
        }
        Saved saved = Json.read(learnt, Saved.class);
        LinearModel shared = LinearModel.normal(settings, others, saved.shared());
        HybridLinUcb policy = new HybridLinUcb(shared, settings, alpha);
        int dimension = shared.dimension();
        saved.songs().forEach((id, song) -> policy.songs.put(id, SongPart.of(song, dimension)));
        return policy;
    }

    @Override
    public double[] weights(Context context, List<Song> candidates, long seed) {
        LinearPosterior posterior = shared.posterior(context);
        double[] beta = posterior.mean();
        double[] x = ContextColumns.mood(context);
        double[] bounds = new double[candidates.size()];
        double[] own = new double[candidates.size()];
        double[] block = new double[candidates.size()];
        shared.features(context, candidates).forEachBlock((y, first, size) -> {
            for (int i = 0; i < size; i++) {
                SongPart song = songs.get(candidates.get(first + i).id());
                bounds[first + i] = song == null ? 0 : song.explainAway(x, y, i);
                own[first + i] = song == null ? SongPart.priorVariance(x, settings) : song.variance(x);
            }
            Lanes.product(y, beta, block, size);
            for (int i = 0; i < size; i++) {
                bounds[first + i] += block[i];
            }
            posterior.factor().inverseForms(y, size, block);
            for (int i = 0; i < size; i++) {
                bounds[first + i] += alpha * Math.sqrt(block[i] + own[first + i]);
            }
        });
        return Weights.onTheBest(bounds);
    }

    @Override
    public Belief belief(Context context, Song asked) {
        LinearPosterior posterior = shared.posterior(context);
        double[] x = ContextColumns.mood(context);
        double[] z = shared.row(context, asked);
        double[][] column = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            column[i] = new double[] {z[i]};
        }
        SongPart song = songs.get(asked.id());
        double mean = LinearModel.MIDDLE + (song == null ? 0 : song.explainAway(x, column, 0));
        double variance = song == null ? SongPart.priorVariance(x, settings) : song.variance(x);
        double[] beta = posterior.mean();
        for (int i = 0; i < z.length; i++) {
            z[i] = column[i][0];
            mean += beta[i] * z[i];
        }
        return new Belief(mean, Math.sqrt(variance + posterior.factor().inverseForm(z)));
    }

    @Override
    public void learn(Lesson lesson) {
        double[] z = shared.row(lesson.context(), lesson.song());
        SongPart song = songs.computeIfAbsent(lesson.song().id(), id -> SongPart.untaught(z.length, settings));
        double[] x = ContextColumns.mood(lesson.context());
        double noise = settings.noiseDeviation();
        double variance = song.variance(x) / (noise * noise);
        double residual = song.learn(x, z, lesson.reward() - LinearModel.MIDDLE, noise);
        shared.learn(
                lesson.context(), Observation.of(z, new Likelihood.Site(residual, noise * Math.sqrt(1 + variance))));
    }

    @Override
    public JsonNode saved() {
        SortedMap<String, SongPart.Saved> parts = new TreeMap<>();
        songs.forEach((id, song) -> parts.put(id, song.saved()));
        return Json.tree(new Saved(shared.saved(), parts));
    }
}
