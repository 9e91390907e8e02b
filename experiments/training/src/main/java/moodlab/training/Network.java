package moodlab.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodlab.domain.Emotion;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.EmotionNetwork;
import moodlab.emotion.NetworkShape;
import moodlab.gradients.Trunk;
import moodlab.gradients.Trunk.Slot;
import moodlab.gradients.TrunkShape;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** The shape that is trained: which numbers there are, in which order, and where they begin. */
final class Network {

    private static final double HEAD_DEVIATION = 0.01;
    private static final String EARLY = "early-";
    private static final String LAST_SCALE = "-second-norm_gamma";

    private final TrunkShape shape;
    private final Heads heads;
    private final List<Slot> slots;
    private final List<Slot> statisticSlots;

    Network(TrunkShape shape) {
        this.shape = shape;
        this.heads = new Heads(shape.features());
        Trunk small = new Trunk(shape, new Trunk.Size(1, 16), false, false);
        List<Slot> all = new ArrayList<>(small.slots());
        for (String head : EmotionNetwork.HEADS) {
            all.add(new Slot(head + "_W", shape.features() * Emotion.COUNT, 0));
            all.add(new Slot(head + "_b", Emotion.COUNT, 0));
        }
        this.slots = List.copyOf(all);
        this.statisticSlots = List.copyOf(small.statisticSlots());
    }

    /** As {@link EmotionNetwork} has it. */
    static Network of(NetworkShape shape) {
        return new Network(new TrunkShape(
                shape.stem(),
                shape.early(),
                shape.stages().stream()
                        .map(stage -> new TrunkShape.Stage(stage.channels(), stage.blocks()))
                        .toList()));
    }

    /** The shape of a model with two heads. */
    static Network of(EmotionModel model) {
        try {
            return of(NetworkShape.of(model.numbers()));
        } catch (IllegalArgumentException e) {
            throw new TrainingException("The model has one head: give one with two, made by 'moodlab train-face'.", e);
        }
    }

    TrunkShape shape() {
        return shape;
    }

    Heads heads() {
        return heads;
    }

    /** The trunk's numbers, then the heads'. */
    List<Slot> slots() {
        return slots;
    }

    List<Slot> statisticSlots() {
        return statisticSlots;
    }

    int size() {
        return Trunk.total(slots);
    }

    /** Whether each number is pulled towards zero: weights are, biases and normalisations are not. */
    boolean[] decayed() {
        boolean[] decayed = new boolean[size()];
        int at = 0;
        for (Slot slot : slots) {
            Arrays.fill(decayed, at, at + slot.size(), slot.name().endsWith("_W"));
            at += slot.size();
        }
        return decayed;
    }

    /** As a network that reads, with the averaged numbers. */
    ComputationGraph graph(Weights weights) {
        Map<String, float[]> numbers = new HashMap<>();
        cut(slots, weights.average(), numbers);
        cut(statisticSlots, weights.statistics(), numbers);
        return EmotionNetwork.of(numbers);
    }

    /** To begin with a model's numbers. */
    Weights weights(EmotionModel model) {
        Map<String, float[]> numbers = model.numbers();
        return Weights.from(joined(slots, numbers), joined(statisticSlots, numbers));
    }

    /**
     * To begin with a model's numbers where it has them. Early blocks that it lacks begin at random behind a normalisation
     * that multiplies by zero, so that at first the network answers as the model does (Goyal et al. 2017).
     */
    Weights weights(EmotionModel model, long seed) {
        Map<String, float[]> numbers = new HashMap<>();
        Weights random = Weights.random(this, seed);
        cut(slots, random.numbers(), numbers);
        cut(statisticSlots, random.statistics(), numbers);
        numbers.keySet().removeIf(name -> !name.startsWith(EARLY));
        numbers.forEach((name, values) -> {
            if (name.endsWith(LAST_SCALE)) {
                Arrays.fill(values, 0);
            }
        });
        numbers.putAll(model.numbers());
        if (numbers.size() > slots.size() + statisticSlots.size()) {
            throw anotherShape();
        }
        return Weights.from(joined(slots, numbers), joined(statisticSlots, numbers));
    }

    private static void cut(List<Slot> slots, float[] all, Map<String, float[]> into) {
        int at = 0;
        for (Slot slot : slots) {
            into.put(slot.name(), Arrays.copyOfRange(all, at, at + slot.size()));
            at += slot.size();
        }
    }

    private static float[] joined(List<Slot> slots, Map<String, float[]> numbers) {
        float[] all = new float[Trunk.total(slots)];
        int at = 0;
        for (Slot slot : slots) {
            float[] values = numbers.getOrDefault(slot.name(), new float[0]);
            if (values.length != slot.size()) {
                throw anotherShape();
            }
            System.arraycopy(values, 0, all, at, slot.size());
            at += slot.size();
        }
        return all;
    }

    private static TrainingException anotherShape() {
        return new TrainingException(
                "The model to begin with has another shape: give one of the same width and with no more"
                        + " blocks, or begin without --from.");
    }

    double firstMean(Slot slot) {
        return slot.name().endsWith("_gamma") ? 1 : 0;
    }

    double firstDeviation(Slot slot) {
        if (!slot.name().endsWith("_W")) {
            return 0;
        }
        return slot.fanIn() == 0 ? HEAD_DEVIATION : Math.sqrt(2.0 / slot.fanIn());
    }
}
