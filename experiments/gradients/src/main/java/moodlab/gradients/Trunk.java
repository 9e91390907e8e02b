package moodlab.gradients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A residual network from pictures to features, with the gradient of any loss of them; on memory for one size of batch.
 * Features are means over the last pictures' pixels. One thread at a time.
 */
public final class Trunk {

    private final List<Layer> layers = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Parameter> statistics = new ArrayList<>();
    private final Processor processor;
    private final boolean learning;
    private final Edge bottom;
    private final Edge top;
    private final Grid last;

    /**
     * @param size of the batches
     * @param learning whether batches are normalised by their own mean and variance and gradients are wanted
     * @param half whether values and gradients are kept in 16 bits (bfloat16), which newer processors multiply several
     *     times as fast; parameters and their gradients are 32 bits always
     */
    public Trunk(TrunkShape shape, Size size, boolean learning, boolean half) {
        this.processor = new Processor(half);
        this.learning = learning;
        Grid input = Grid.input(processor, size.batch(), size.side());
        bottom = new Edge(processor, input);
        Grid whole = normalised("stem", input, shape.stem(), new Look(new Window(3, 1), true));
        for (int b = 0; b < shape.early(); b++) {
            whole = block("early-block" + b, whole, shape.stem(), 1);
        }
        Grid at = new Grid(processor, size.batch(), shape.stem(), size.side() / 2);
        layers.add(new MaxPool(processor, whole, at));
        for (int s = 0; s < shape.stages().size(); s++) {
            TrunkShape.Stage stage = shape.stages().get(s);
            for (int b = 0; b < stage.blocks(); b++) {
                int stride = s > 0 && b == 0 ? 2 : 1;
                at = block("stage" + s + "-block" + b, at, stage.channels(), stride);
            }
        }
        last = at;
        top = new Edge(processor, last);
    }

    /** Whether this processor computes in 16 bits; where not, a trunk of 16 bits cannot be made. */
    public static boolean halfWorks() {
        TrunkShape tiny = new TrunkShape(16, 0, List.of(new TrunkShape.Stage(16, 1), new TrunkShape.Stage(32, 1)));
        try {
            return new Trunk(tiny, new Size(2, 16), true, true).learning;
        } catch (RuntimeException e) {
            // oneDNN has no other way to say so
            return false;
        }
    }

    /** How many pictures at once, and how wide and high they are. */
    public record Size(int batch, int side) {}

    /** Tells name and length of each parameter, in the order of {@link #parameters}. */
    public List<Slot> slots() {
        return slots(parameters);
    }

    /** The same of the running statistics: for each normalisation its means, then its variances. */
    public List<Slot> statisticSlots() {
        return slots(statistics);
    }

    /**
     * A stretch of numbers with a name.
     *
     * @param fanIn how many numbers one output of a convolution is the sum of; 0 of other numbers
     */
    public record Slot(String name, int size, int fanIn) {}

    public static int total(List<Slot> slots) {
        return slots.stream().mapToInt(Slot::size).sum();
    }

    public void write(float[] values) {
        each(parameters, values.length, (p, offset) -> p.write(values, offset));
    }

    /** Sets what a reading trunk normalises by. */
    public void writeStatistics(float[] values) {
        each(statistics, values.length, (p, offset) -> p.write(values, offset));
    }

    /** Of the last batch, when learning. */
    public void readStatistics(float[] values) {
        each(statistics, values.length, (p, offset) -> p.read(values, offset));
    }

    public void readGradient(float[] gradient) {
        each(parameters, gradient.length, (p, offset) -> p.readGradient(gradient, offset));
    }

    /**
     * Features of pictures, [batch, features].
     *
     * @param pictures [batch, side, side]
     */
    public float[] forward(float[] pictures) {
        bottom.write(pictures);
        layers.forEach(Layer::forward);
        float[] values = top.read();
        int pixels = last.side() * last.side();
        float[] features = new float[last.batch() * last.channels()];
        for (int i = 0; i < features.length; i++) {
            double sum = 0;
            for (int p = 0; p < pixels; p++) {
                sum += values[i * pixels + p];
            }
            features[i] = (float) (sum / pixels);
        }
        return features;
    }

    /**
     * From the gradient of a loss by the features of the last {@link #forward} to that by the parameters.
     *
     * @param gradient [batch, features]
     */
    public void backward(float[] gradient) {
        if (!learning) {
            throw new IllegalStateException("this trunk only reads");
        }
        int pixels = last.side() * last.side();
        float[] spread = new float[gradient.length * pixels];
        for (int i = 0; i < gradient.length; i++) {
            Arrays.fill(spread, i * pixels, (i + 1) * pixels, gradient[i] / pixels);
        }
        top.writeGradient(spread);
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward();
        }
    }

    private Grid block(String name, Grid below, int channels, int stride) {
        boolean same = stride == 1 && below.channels() == channels;
        Grid side = below;
        List<Layer> sideLayers = new ArrayList<>();
        if (!same) {
            int from = layers.size();
            side = normalised(name + "-side", below, channels, new Look(new Window(1, stride), false));
            sideLayers.addAll(layers.subList(from, layers.size()));
            layers.subList(from, layers.size()).clear();
        }
        int from = layers.size();
        Grid first = normalised(name + "-first", below, channels, new Look(new Window(3, stride), true));
        Grid second = normalised(name + "-second", first, channels, new Look(new Window(3, 1), false));
        List<Layer> main = new ArrayList<>(layers.subList(from, layers.size()));
        layers.subList(from, layers.size()).clear();
        Grid above = new Grid(processor, below.batch(), channels, first.side());
        layers.add(new Residual(
                processor, new Residual.Ways(main, sideLayers), new Residual.Grids(below, second, side, above)));
        return above;
    }

    private record Look(Window window, boolean relu) {}

    private Grid normalised(String name, Grid below, int channels, Look look) {
        int side = look.window().sideAbove(below.side());
        Grid middle = new Grid(processor, below.batch(), channels, side);
        Grid above = new Grid(processor, below.batch(), channels, side);
        Convolution convolution =
                new Convolution(processor, name + "_W", new Convolution.Ends(below, middle), look.window());
        Normalisation norm = new Normalisation(
                processor,
                name + "-norm",
                new Convolution.Ends(middle, above),
                new Normalisation.Way(look.relu(), learning));
        layers.add(convolution);
        layers.add(norm);
        parameters.addAll(convolution.parameters());
        parameters.addAll(norm.parameters());
        statistics.addAll(norm.statistics());
        return above;
    }

    private static List<Slot> slots(List<Parameter> list) {
        return list.stream().map(p -> new Slot(p.name(), p.size(), p.fanIn())).toList();
    }

    private interface At {

        void use(Parameter parameter, int offset);
    }

    private static void each(List<Parameter> list, int length, At use) {
        int offset = 0;
        for (Parameter parameter : list) {
            use.use(parameter, offset);
            offset += parameter.size();
        }
        if (offset != length) {
            throw new IllegalArgumentException("wanted " + offset + " numbers, got " + length);
        }
    }
}
