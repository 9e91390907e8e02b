package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * LinUCB with disjoint models (Li, Chu, Langford and Schapire 2010, "A contextual-bandit approach to personalized news
 * article recommendation", WWW, algorithm 1): w = 1 at argmax xᵀθ̂_i + α√(xᵀA_i⁻¹x), ties shared, with a ridge regression
 * (A_i, θ̂_i) for each song i on {@link ContextColumns}. Deviations are the posterior's, so the paper's α is α times the
 * noise's deviation.
 *
 * <p>A song that has never played has the prior's width; nothing is learnt for one song from another. A memory counts a
 * song's own lessons. Cost: O(k³) a lesson, O(Kk²) a round for k columns.
 */
public final class LinUcb implements Learner, Believing {

    private final RidgePrior settings;
    private final double alpha;
    private final Map<String, Arm> arms = new HashMap<>();
    private Optional<List<String>> contextNames = Optional.empty();

    /**
     * A song's posterior, with θ̂ and the form of A⁻¹ at hand: in one context all songs' bounds are products with the same x
     * and the same xxᵀ, straight passes without a division.
     */
    private static final class Arm {

        private final Knowledge knowledge;
        private double[] mean;
        private double[] form;

        Arm(Knowledge knowledge) {
            this.knowledge = knowledge;
            solve();
        }

        private void solve() {
            mean = knowledge.posterior().mean();
            form = InverseForm.of(knowledge.posterior().factor());
        }

        double bound(double[] x, double[] squares, double alpha) {
            return Lanes.product(mean, x) + alpha * Math.sqrt(Math.max(0, Lanes.product(form, squares)));
        }
    }

    /** The lower triangle of xxᵀ, row by row. */
    private static double[] squares(double[] x) {
        double[] squares = new double[x.length * (x.length + 1) / 2];
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                squares[next++] = x[i] * x[j];
            }
        }
        return squares;
    }

    private record Saved(List<String> contextFeatures, SortedMap<String, ObjectNode> songs) {}

    private record SavedArm(List<Double> cholesky, List<Double> moments) {}

    public LinUcb(RidgePrior settings, double alpha) {
        this.settings = settings;
        this.alpha = alpha;
    }

    /**
     * As {@link #saved} wrote it.
     *
     * @throws IllegalArgumentException where that is damaged
     */
    public static LinUcb resumed(RidgePrior settings, double alpha, JsonNode learnt) {
        LinUcb policy = new LinUcb(settings, alpha);
        if (!learnt.isEmpty()) {
            Saved saved = Json.read(learnt, Saved.class);
            policy.contextNames = Optional.of(List.copyOf(saved.contextFeatures()));
            saved.songs().forEach((id, song) -> policy.arms.put(id, policy.resumed(song)));
        }
        return policy;
    }

    private Arm resumed(ObjectNode song) {
        SavedArm saved = Json.read(song.deepCopy().remove(List.of("turn", "window")), SavedArm.class);
        Knowledge knowledge = beginning(contextNames.orElseThrow());
        knowledge.resume(Json.array(saved.cholesky()), Json.array(saved.moments()), song);
        return new Arm(knowledge);
    }

    private Knowledge beginning(List<String> names) {
        int dimension = ContextColumns.names(names, settings.circumstances()).size();
        return new Knowledge(settings.memory(), LinearPosterior.prior(dimension, settings.weightDeviation()));
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        check(context);
        double[] x = ContextColumns.of(context, settings.circumstances());
        double[] squares = squares(x);
        double unplayed = untaught(context).bound(x, squares, alpha);
        double[] bounds = new double[songs.size()];
        int next = 0;
        for (Song song : songs) {
            Arm arm = arms.get(song.id());
            bounds[next++] = arm == null ? unplayed : arm.bound(x, squares, alpha);
        }
        return Weights.onTheBest(bounds);
    }

    private Arm untaught(Context context) {
        return new Arm(beginning(context.features().names()));
    }

    @Override
    public Belief belief(Context context, Song song) {
        check(context);
        double[] x = ContextColumns.of(context, settings.circumstances());
        double[] squares = squares(x);
        Arm arm = arms.containsKey(song.id()) ? arms.get(song.id()) : untaught(context);
        double middle = arm.bound(x, squares, 0);
        return new Belief(LinearModel.MIDDLE + middle, arm.bound(x, squares, 1) - middle);
    }

    private void check(Context context) {
        List<String> names = context.features().names();
        if (!contextNames.map(names::equals).orElse(true)) {
            throw new LearnerUnusable(LinearModel.otherFeatures(contextNames.orElseThrow(), names));
        }
    }

    @Override
    public void learn(Lesson lesson) {
        check(lesson.context());
        List<String> names = lesson.context().features().names();
        contextNames = Optional.of(names);
        Arm arm = arms.computeIfAbsent(lesson.song().id(), id -> new Arm(beginning(names)));
        arm.knowledge.learn(Observation.of(
                ContextColumns.of(lesson.context(), settings.circumstances()),
                new Likelihood.Site(lesson.reward() - LinearModel.MIDDLE, settings.noiseDeviation())));
        arm.solve();
    }

    @Override
    public JsonNode saved() {
        if (contextNames.isEmpty()) {
            return Json.tree(Map.of());
        }
        SortedMap<String, ObjectNode> songs = new TreeMap<>();
        arms.forEach((id, arm) -> songs.put(id, saved(arm)));
        return Json.tree(new Saved(contextNames.orElseThrow(), songs));
    }

    private static ObjectNode saved(Arm arm) {
        LinearPosterior posterior = arm.knowledge.posterior();
        ObjectNode json = (ObjectNode)
                Json.tree(new SavedArm(Json.list(posterior.factor().packed()), Json.list(posterior.moments())));
        arm.knowledge.save(json);
        return json;
    }
}
