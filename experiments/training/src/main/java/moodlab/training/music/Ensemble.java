package moodlab.training.music;

import java.util.ArrayList;
import java.util.Arrays;
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
 * Learns a whole model from some songs. The machine learns from all of them, the other experts from five sixths; the
 * machine's setting is chosen on three folds, the experts' calibrations and shares and the final sharpness on songs whose
 * artists they did not learn from, among those songs alone. Guests are learnt from, and choose nothing.
 */
final class Ensemble {

    private static final int FOLDS = 3;
    private static final int PARTS = 6;
    private static final double GAMMA = 0.25;

    /** Imagined songs that speak for each expert: what is known of them before. */
    private static final double[] PRIOR = {40, 5, 5, 5, 5};

    private final Corpus corpus;
    private final List<HeardSong> songs;
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
        this.songs = IntStream.of(rows).mapToObj(corpus.songs()::get).toList();
        this.epochs = epochs;
        this.seed = seed;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.scaling = Scaling.fit(IntStream.of(Folds.own(corpus.songs(), rows))
                .mapToObj(r -> corpus.songs().get(r).features())
                .toList());
        this.ends = corpus.ends().stream().mapToInt(Integer::intValue).toArray();
    }

    Learnt learn() {
        byte[][] scaled = songs.stream().map(s -> scaling.apply(s.features())).toArray(byte[][]::new);
        Likeness likeness = Likeness.of(scaled, ends, GAMMA);
        int[] all = IntStream.range(0, songs.size()).toArray();
        MachineChoice choice = MachineChoice.among(songs, likeness, Folds.byArtist(songs, all, FOLDS, random), random);
        ModelNumbers numbers = new ModelNumbers(scaling);
        choice.machine(songs, likeness, all).into(numbers, Landmarks.of(songs, likeness));
        Folds.Split part = Folds.byArtist(songs, all, PARTS, random).split(0);
        byte[][] known = IntStream.of(part.train()).mapToObj(r -> scaled[r]).toArray(byte[][]::new);
        new TableModels(statistics()).into(numbers, known, quadrants(part.train()), seed);
        ComputationGraph network = new NetworkTraining(songs, part.train(), random).run(epochs);
        Map<Part, List<double[]>> heldOut = new EnumMap<>(Part.class);
        heldOut.put(Part.MACHINE, choice.scores());
        for (Part table : List.of(Part.LINEAR, Part.FOREST, Part.BOOSTING)) {
            heldOut.put(
                    table,
                    IntStream.of(part.test())
                            .mapToObj(r -> numbers.scores(table, scaled[r]))
                            .toList());
        }
        heldOut.put(Part.NETWORK, NetworkTraining.scores(network, songs, part.test()));
        ModelPlan plan = plan(choice, heldOut, part.test());
        return new Learnt(plan, numbers, network, choice.setting());
    }

    private int statistics() {
        return ends[3];
    }

    /**
     * Calibrations, shares and sharpness.
     *
     * @param heldOut scores of songs that were not learnt from: the machine's of all, the others' of {@code part}
     */
    private ModelPlan plan(MachineChoice choice, Map<Part, List<double[]>> heldOut, int[] part) {
        int[] truths = songs.stream().mapToInt(HeardSong::quadrant).toArray();
        int[] partTruths = pick(truths, part);
        int[] own = Folds.own(songs, IntStream.range(0, songs.size()).toArray());
        List<Calibration> calibrations = new ArrayList<>();
        List<List<QuadrantChances>> answers = new ArrayList<>();
        for (Part expert : Part.values()) {
            boolean machine = expert == Part.MACHINE;
            List<double[]> scores = heldOut.get(expert);
            int[] of = machine ? own : part;
            Calibration calibration = Calibration.fit(
                    machine ? IntStream.of(own).mapToObj(scores::get).toList() : scores, pick(truths, of));
            calibrations.add(calibration);
            answers.add(IntStream.range(0, part.length)
                    .mapToObj(i -> calibration.apply(scores.get(machine ? part[i] : i)))
                    .toList());
        }
        double[] shares = Shares.fit(answers, partTruths, PRIOR);
        double sharpness = Calibration.fit(
                        Shares.mix(answers, shares).stream()
                                .map(Ensemble::logarithms)
                                .toList(),
                        partTruths)
                .scale();
        return new ModelPlan(
                corpus.ends(),
                choice.setting().gamma(),
                choice.words(),
                choice.setting().wordShare(),
                Arrays.stream(shares).boxed().toList(),
                calibrations,
                sharpness);
    }

    private static int[] pick(int[] of, int[] rows) {
        return IntStream.of(rows).map(r -> of[r]).toArray();
    }

    private static double[] logarithms(QuadrantChances chances) {
        return Arrays.stream(chances.toArray())
                .map(p -> Math.log(Math.max(1e-9, p)))
                .toArray();
    }

    private int[] quadrants(int[] of) {
        return IntStream.of(of).map(r -> songs.get(r).quadrant()).toArray();
    }
}
