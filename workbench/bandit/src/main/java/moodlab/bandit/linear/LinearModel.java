package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.bandit.learner.Belief;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.learner.SpecifiedRandom;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * The reward as a linear function of {@link JointFeatures}: what greedy, ε-greedy, Boltzmann, linear Thompson and RegCB
 * share.
 *
 * <p>The context's features are known with the first lesson only; from then on every context must bring the same.
 */
public final class LinearModel {

    /** Rewards are regressed as what they exceed this by, so that an untaught model expects it. */
    static final double MIDDLE = 0.5;

    private final RidgePrior settings;
    private final Likelihood likelihood;
    private final Optional<LinearPrior> others;
    private Optional<Taught> taught = Optional.empty();
    private SongTable table = SongTable.of(List.of());

    private record Taught(JointFeatures features, Knowledge knowledge) {}

    private record Saved(
            List<String> contextFeatures, List<String> columns, List<Double> cholesky, List<Double> moments) {}

    private LinearModel(RidgePrior settings, Likelihood likelihood, Optional<LinearPrior> others) {
        this.settings = settings;
        this.likelihood = likelihood;
        this.others = others;
        this.taught = others.map(prior -> beginning(prior.contextFeatures()));
    }

    /**
     * Rewards normal about a straight line: as it was saved, or before the first lesson where nothing was.
     *
     * @param others what other people's lessons say, where anything does; a saved model brings its own
     * @throws LearnerUnusable where columns are not those of this Moodlab, or of the others
     * @throws IllegalArgumentException where the state is damaged
     */
    public static LinearModel normal(RidgePrior settings, Optional<LinearPrior> others, JsonNode learnt) {
        return of(settings, Likelihood.normal(settings.noiseDeviation()), others, learnt);
    }

    /** Log-odds of rewards on a straight line; otherwise as {@link #normal}. */
    public static LinearModel logistic(LogisticPrior settings, Optional<LinearPrior> others, JsonNode learnt) {
        return of(settings.weights(), new LogisticLaplace(), others, learnt);
    }

    /** Takes a lesson in. */
    void learn(Lesson lesson) {
        Taught now = fitting(lesson.context());
        double[] x = now.features().of(lesson.context(), lesson.song());
        Likelihood.Site site = likelihood.site(now.knowledge().posterior(), x, lesson.reward());
        learn(lesson.context(), new Observation(lesson.song().id(), x, site));
    }

    /** Takes an observation in, whatever it was made of. */
    void learn(Context context, Observation observation) {
        Taught now = fitting(context);
        now.knowledge().learn(observation);
        taught = Optional.of(now);
    }

    /** A song's features alone. */
    double[] row(Context context, Song song) {
        return fitting(context).features().of(context, song);
    }

    /** The columns, which are known from the first lesson on. */
    JointFeatures joint() {
        return taught.orElseThrow().features();
    }

    /** The songs' own effects, given the weights. */
    SongEffects effects(Context context) {
        return fitting(context).knowledge().songs();
    }

    /** What is known of the weights from the first lesson on. */
    LinearPosterior known() {
        return taught.orElseThrow().knowledge().posterior();
    }

    /** How many columns there are; 0 before the first lesson. */
    int dimension() {
        return taught.map(known -> known.features().size()).orElse(0);
    }

    SongFeatures features(Context context, List<Song> songs) {
        return new SongFeatures(fitting(context).features(), context, table(songs));
    }

    /** A list that cannot change is gathered once; the field is replaced as a whole, so that threads may share it. */
    private SongTable table(List<Song> songs) {
        SongTable known = table;
        if (!known.isOf(songs)) {
            known = SongTable.of(songs);
            table = known;
        }
        return known;
    }

    /** The posterior of the weights for contexts like this one. */
    LinearPosterior posterior(Context context) {
        return fitting(context).knowledge().posterior();
    }

    /** The posterior of a song's mean reward on a straight line. */
    public Belief straight(Context context, Song song) {
        List<Song> one = List.of(song);
        return new Belief(MIDDLE + expected(context, one)[0], deviations(context, one)[0]);
    }

    /** The same where log-odds lie on a straight line, to first order. */
    public Belief likely(Context context, Song song) {
        double[] x = row(context, song);
        LinearPosterior posterior = posterior(context);
        double p = LogisticLaplace.sigmoid(along(posterior, x));
        return new Belief(p, p * (1 - p) * Math.sqrt(posterior.factor().inverseForm(x)));
    }

    private static double along(LinearPosterior posterior, double[] x) {
        double[] mean = posterior.mean();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += mean[i] * x[i];
        }
        return sum;
    }

    /** The songs' expected rewards, less ½. */
    double[] expected(Context context, List<Song> songs) {
        Knowledge known = fitting(context).knowledge();
        double[] mean = known.posterior().mean();
        double[] scores = features(context, songs).scores(mean);
        if (known.songs().areAny()) {
            int next = 0;
            for (Song song : songs) {
                SongEffect effect = known.songs().of(song.id());
                scores[next++] += effect == null ? 0 : effect.mean(mean);
            }
        }
        return scores;
    }

    /** The posterior deviations of the songs' expected rewards. */
    double[] deviations(Context context, List<Song> songs) {
        Knowledge known = fitting(context).knowledge();
        Factor precision = known.posterior().factor();
        return known.songs().areAny()
                ? features(context, songs).deviations(precision, known.songs())
                : features(context, songs).deviations(precision);
    }

    /** In how many draws from the posterior each song is the best, ties shared. */
    double[] timesBest(Context context, List<Song> songs, Sampling sampling) {
        Knowledge known = fitting(context).knowledge();
        double[][] drawn =
                known.posterior().draws(sampling.draws(), sampling.width(), new SpecifiedRandom(sampling.seed()));
        SongFeatures features = features(context, songs);
        return known.songs().areAny()
                ? features.timesBest(drawn, new SongDraws(known.songs(), table(songs), drawn, sampling))
                : features.timesBest(drawn);
    }

    private Taught fitting(Context context) {
        List<String> names = context.features().names();
        if (taught.isEmpty()) {
            return beginning(names);
        }
        List<String> known = taught.get().features().contextNames();
        if (!known.equals(names)) {
            throw new LearnerUnusable(otherFeatures(known, names));
        }
        return taught.get();
    }

    /** The sentence where a context brings other features than those learnt from. */
    static String otherFeatures(List<String> known, List<String> names) {
        return "This policy learnt from the context features " + known + ", but the context has " + names
                + ": resume it in a study with the features it knows, or begin with an untaught policy.";
    }

    private Taught beginning(List<String> contextNames) {
        JointFeatures features = JointFeatures.of(contextNames, settings.circumstances());
        others.ifPresent(prior -> prior.check(features));
        LinearPosterior beforehand = others.map(LinearModel::posterior)
                .orElseGet(() -> LinearPosterior.prior(features.size(), settings.weightDeviation()));
        SongEffects songs = new SongEffects(settings.songDeviation(), features.size());
        return new Taught(features, new Knowledge(settings.memory(), beforehand, songs));
    }

    private static LinearPosterior posterior(LinearPrior prior) {
        return LinearPosterior.of(prior.precision(), prior.precision().times(prior.mean()));
    }

    /** What was learnt, for the state; empty object where nothing was. */
    JsonNode saved() {
        if (taught.isEmpty()) {
            return Json.tree(Map.of());
        }
        JointFeatures features = taught.get().features();
        LinearPosterior posterior = taught.get().knowledge().posterior();
        ObjectNode json = (ObjectNode) Json.tree(new Saved(
                features.contextNames(),
                features.names(),
                Json.list(posterior.factor().packed()),
                Json.list(posterior.moments())));
        taught.get().knowledge().save(json);
        others.ifPresent(prior -> json.set("prior", prior.tree()));
        return json;
    }

    static LinearModel of(RidgePrior settings, Likelihood likelihood, Optional<LinearPrior> others, JsonNode learnt) {
        if (learnt.isEmpty()) {
            return new LinearModel(settings, likelihood, others);
        }
        ObjectNode main = learnt.deepCopy();
        main.remove(List.of("prior", "turn", "window", "windowSongs", "songs"));
        Saved saved = Json.read(main, Saved.class);
        new KnownColumns(settings.circumstances()).resume(saved.contextFeatures(), saved.columns());
        Optional<LinearPrior> prior = Optional.ofNullable(learnt.get("prior")).map(LinearPrior::of);
        LinearModel model = new LinearModel(settings, likelihood, prior);
        Taught taught = model.beginning(saved.contextFeatures());
        taught.knowledge().resume(Json.array(saved.cholesky()), Json.array(saved.moments()), learnt);
        model.taught = Optional.of(taught);
        return model;
    }
}
