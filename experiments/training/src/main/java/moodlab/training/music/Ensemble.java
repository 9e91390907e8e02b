package moodlab.training.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import moodlab.music.hearing.Calibration;
import moodlab.music.hearing.ModelNumbers;
import moodlab.music.hearing.ModelPlan;
import moodlab.music.hearing.ModelPlan.Part;
import moodlab.music.hearing.QuadrantChances;
import moodlab.music.hearing.Scaling;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Learns a whole model from some songs: the machine's setting, every expert's calibration, their shares and the final
 * sharpness are chosen on held-out artists among those songs alone.
 */
final class Ensemble {

    private static final int FOLDS = 3;
    private static final int NETWORK_FOLDS = 6;
    private static final double[] GAMMAS = {0.25};
    private static final double PRIOR = 5;

    private final Corpus corpus;
    private final int[] rows;
    private final int epochs;
    private final long seed;
    private final RandomGenerator random;
    private final Scaling scaling;
    private final int[] ends;

    /**
     * What is learnt.
     *
     * @param setting the machine's, as chosen
     */
    record Learnt(ModelPlan plan, ModelNumbers numbers, ComputationGraph network, Machine.Setting setting) {}

    /**
     * A model to be.
     *
     * @param rows the songs of the corpus to learn from
     * @param epochs of the network
     */
    Ensemble(Corpus corpus, int[] rows, int epochs, long seed) {
        this.corpus = corpus;
        this.rows = rows.clone();
        this.epochs = epochs;
        this.seed = seed;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.scaling = Scaling.fit(IntStream.of(rows)
                .mapToObj(r -> corpus.songs().get(r).features())
                .toList());
        this.ends = corpus.ends().stream().mapToInt(Integer::intValue).toArray();
    }

    Learnt learn() {
        List<HeardSong> songs = IntStream.of(rows).mapToObj(corpus.songs()::get).toList();
        byte[][] scaled = songs.stream().map(s -> scaling.apply(s.features())).toArray(byte[][]::new);
        Likeness likeness = Likeness.of(scaled, ends, GAMMAS[0]);
        int[] all = IntStream.range(0, songs.size()).toArray();
        Folds folds = Folds.byArtist(songs, all, FOLDS, random);
        MachineChoice choice = MachineChoice.among(songs, likeness, ends, folds, GAMMAS, random);
        Map<Part, List<double[]>> heldOut = new EnumMap<>(Part.class);
        heldOut.put(Part.MACHINE, choice.scores());
        tables(songs, scaled, folds).forEach(heldOut::put);
        ModelNumbers numbers = new ModelNumbers(scaling);
        choice.machine(songs, likeness, all).into(numbers, likeness, all);
        new TableModels(statistics()).into(numbers, scaled, quadrants(songs, all), seed);
        Folds.Split part = Folds.byArtist(songs, all, NETWORK_FOLDS, random).split(0);
        ComputationGraph network = new NetworkTraining(songs, part.train(), random).run(epochs);
        heldOut.put(Part.NETWORK, NetworkTraining.scores(network, songs, part.test()));
        ModelPlan plan = plan(choice, heldOut, quadrants(songs, all), part.test());
        return new Learnt(plan, numbers, network, choice.setting());
    }

    private int statistics() {
        return ends[3];
    }

    /** Regression, forest and boosting on each fold's songs, learnt from the others. */
    private Map<Part, List<double[]>> tables(List<HeardSong> songs, byte[][] scaled, Folds folds) {
        Map<Part, List<double[]>> scores = new EnumMap<>(Part.class);
        List<Part> parts = List.of(Part.LINEAR, Part.FOREST, Part.BOOSTING);
        parts.forEach(p -> scores.put(p, new ArrayList<>(Collections.nCopies(songs.size(), null))));
        for (int fold = 0; fold < folds.count(); fold++) {
            Folds.Split split = folds.split(fold);
            ModelNumbers numbers = new ModelNumbers(scaling);
            byte[][] train =
                    IntStream.of(split.train()).mapToObj(r -> scaled[r]).toArray(byte[][]::new);
            new TableModels(statistics()).into(numbers, train, quadrants(songs, split.train()), seed + fold);
            for (Part part : parts) {
                for (int row : split.test()) {
                    scores.get(part).set(row, numbers.scores(part, scaled[row]));
                }
            }
        }
        return scores;
    }

    private ModelPlan plan(MachineChoice choice, Map<Part, List<double[]>> heldOut, int[] truths, int[] networkRows) {
        int[] networkTruths = IntStream.of(networkRows).map(r -> truths[r]).toArray();
        List<Calibration> calibrations = new ArrayList<>();
        List<List<QuadrantChances>> answers = new ArrayList<>();
        for (Part part : Part.values()) {
            Calibration calibration = Calibration.fit(heldOut.get(part), part == Part.NETWORK ? networkTruths : truths);
            calibrations.add(calibration);
            answers.add(heldOut.get(part).stream().map(calibration::apply).toList());
        }
        List<List<QuadrantChances>> tables = answers.subList(0, Part.NETWORK.ordinal());
        double[] four = Shares.fit(tables, truths, new double[] {PRIOR, PRIOR, PRIOR, PRIOR});
        List<QuadrantChances> mixed = Shares.mix(tables, four);
        List<QuadrantChances> there =
                IntStream.of(networkRows).mapToObj(mixed::get).toList();
        double[] two = Shares.fit(
                List.of(there, answers.get(Part.NETWORK.ordinal())), networkTruths, new double[] {4 * PRIOR, PRIOR});
        List<Double> shares = new ArrayList<>();
        Arrays.stream(four).forEach(share -> shares.add(share * two[0]));
        shares.add(two[1]);
        double sharpness = Calibration.fit(
                        mixed.stream().map(Ensemble::logarithms).toList(), truths)
                .scale();
        return new ModelPlan(
                corpus.ends(),
                choice.setting().gamma(),
                choice.words(),
                choice.setting().wordShare(),
                shares,
                calibrations,
                sharpness);
    }

    private static double[] logarithms(QuadrantChances chances) {
        return Arrays.stream(chances.toArray())
                .map(p -> Math.log(Math.max(1e-9, p)))
                .toArray();
    }

    private static int[] quadrants(List<HeardSong> songs, int[] of) {
        return IntStream.of(of).map(r -> songs.get(r).quadrant()).toArray();
    }
}
