package moodlab.gradients;

import java.util.List;
import moodlab.gradients.Processor.Step;
import org.bytedeco.dnnl.memory;

/** ReLU(main(x) + side(x)), where the side way may be x itself. */
final class Residual implements Layer {

    private final Ways ways;
    private final Addition sum;
    private final Step keepSide;
    private final Step addSide;

    /** The layers of each way, from below; no side layers where the short cut is x itself. */
    record Ways(List<Layer> main, List<Layer> side) {}

    /** What goes in, what each way gives, what comes out. */
    record Grids(Grid below, Grid main, Grid side, Grid above) {}

    Residual(Processor processor, Ways ways, Grids grids) {
        this.ways = ways;
        this.sum = new Addition(processor, grids.main(), grids.side(), grids.above());
        if (ways.side().isEmpty()) {
            keepSide = () -> {};
            addSide = Addition.accumulate(
                    processor,
                    grids.below(),
                    grids.main().gradient(),
                    grids.below().gradient());
        } else {
            memory kept = processor.memory(grids.below().desc());
            Step share = processor.copy(grids.main().gradient(), grids.side().gradient());
            Step keep = processor.copy(grids.below().gradient(), kept);
            keepSide = () -> {
                share.run();
                backward(ways.side());
                keep.run();
            };
            addSide = Addition.accumulate(
                    processor, grids.below(), kept, grids.below().gradient());
        }
    }

    @Override
    public void forward() {
        ways.main().forEach(Layer::forward);
        ways.side().forEach(Layer::forward);
        sum.forward();
    }

    @Override
    public void backward() {
        sum.backward();
        keepSide.run();
        backward(ways.main());
        addSide.run();
    }

    private static void backward(List<Layer> layers) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward();
        }
    }
}
