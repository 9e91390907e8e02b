package moodlab.training.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import moodlab.music.hearing.ModelPlan;
import moodlab.music.hearing.ModelPlan.Part;
import moodlab.music.hearing.QuadrantChances;

/**
 * Measures a way of learning: each fold's songs are heard by a model that has learnt from the other folds, whose artists are
 * others, and that has chosen everything it chooses there.
 */
final class MusicCrossValidation {

    private final Corpus corpus;
    private final MusicTraining.Settings settings;
    private final Consumer<String> progress;
    private final QuadrantChances[] combined;
    private final Map<Part, QuadrantChances[]> alone = new EnumMap<>(Part.class);
    private final List<Fold> folds = new ArrayList<>();

    MusicCrossValidation(Corpus corpus, MusicTraining.Settings settings, Consumer<String> progress) {
        this.corpus = corpus;
        this.settings = settings;
        this.progress = progress;
        this.combined = new QuadrantChances[corpus.songs().size()];
        for (Part part : Part.values()) {
            alone.put(part, new QuadrantChances[combined.length]);
        }
    }

    /**
     * What one fold's model chose, and how it did.
     *
     * @param songs that were tested
     * @param shares what each expert counted, in the order of {@link Part}
     */
    record Fold(int songs, double accuracy, Machine.Setting setting, List<Double> shares) {}

    /**
     * Of all folds together.
     *
     * @param combined the whole model
     * @param experts each expert alone, calibrated
     * @param confusion rows true quadrants, columns answers
     */
    record Report(
            MusicScores combined, Map<String, MusicScores> experts, List<List<Integer>> confusion, List<Fold> folds) {

        Report {
            experts = Collections.unmodifiableMap(new LinkedHashMap<>(experts));
            confusion = List.copyOf(confusion);
            folds = List.copyOf(folds);
        }

        /** The figures that go into the model's manifest. */
        Map<String, Double> metrics() {
            Map<String, Double> metrics = new TreeMap<>();
            metrics.put("crossValidatedAccuracy", combined.accuracy());
            metrics.put("crossValidatedArousalAccuracy", combined.arousalAccuracy());
            metrics.put("crossValidatedValenceAccuracy", combined.valenceAccuracy());
            metrics.put("crossValidatedMacroF1", combined.macroF1());
            metrics.put("crossValidatedEce", combined.ece());
            metrics.put("crossValidatedNetworkAccuracy", experts.get("network").accuracy());
            return metrics;
        }
    }

    Report run() {
        int[] all = IntStream.range(0, combined.length).toArray();
        Folds dealt = Folds.byArtist(
                corpus.songs(),
                all,
                settings.folds(),
                RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed()));
        for (int fold = 0; fold < dealt.count(); fold++) {
            Folds.Split split = dealt.split(fold);
            test(new Ensemble(corpus, split.train(), settings.epochs(), settings.seed() + fold).learn(), split.test());
            progress.accept(String.format(
                    Locale.ROOT, "fold %d of %d: %s", fold + 1, dealt.count(), folds.get(folds.size() - 1)));
        }
        int[] own = Folds.own(corpus.songs(), all);
        int[] truths =
                IntStream.of(own).map(row -> corpus.songs().get(row).quadrant()).toArray();
        Map<String, MusicScores> experts = new LinkedHashMap<>();
        alone.forEach((part, answers) ->
                experts.put(part.name().toLowerCase(Locale.ROOT), MusicScores.of(of(answers, own), truths)));
        List<QuadrantChances> answers = of(combined, own);
        return new Report(MusicScores.of(answers, truths), experts, confusion(answers, truths), folds);
    }

    private static List<QuadrantChances> of(QuadrantChances[] answers, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> answers[row]).toList();
    }

    private void test(Ensemble.Learnt learnt, int[] rows) {
        ModelPlan plan = learnt.plan();
        List<double[]> network = NetworkTraining.scores(learnt.network(), corpus.songs(), rows);
        int right = 0;
        for (int i = 0; i < rows.length; i++) {
            byte[] scaled = learnt.numbers().scaled(corpus.songs().get(rows[i]).features());
            List<double[]> scores = new ArrayList<>();
            for (Part part : Part.values()) {
                scores.add(
                        part == Part.NETWORK ? network.get(i) : learnt.numbers().scores(part, plan, scaled));
                alone.get(part)[rows[i]] = plan.answer(part, scores.get(part.ordinal()));
            }
            combined[rows[i]] = plan.combine(scores);
            right += combined[rows[i]].top() == corpus.songs().get(rows[i]).quadrant() ? 1 : 0;
        }
        folds.add(new Fold(rows.length, (double) right / rows.length, learnt.setting(), plan.shares()));
    }

    private static List<List<Integer>> confusion(List<QuadrantChances> answers, int[] truths) {
        int[][] counts = new int[QuadrantChances.COUNT][QuadrantChances.COUNT];
        for (int i = 0; i < truths.length; i++) {
            counts[truths[i]][answers.get(i).top()]++;
        }
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
