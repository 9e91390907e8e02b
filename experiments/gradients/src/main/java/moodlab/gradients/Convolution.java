package moodlab.gradients;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import moodlab.gradients.Processor.Argument;
import moodlab.gradients.Processor.Step;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** A convolution without bias. */
final class Convolution implements Layer {

    private final Processor processor;
    private final Grid below;
    private final Grid above;
    private final Window window;
    private final Parameter weights;
    private final List<Step> up = new ArrayList<>();
    private final List<Step> down = new ArrayList<>();

    Convolution(Processor processor, String name, Ends ends, Window window) {
        this.processor = processor;
        this.below = ends.below();
        this.above = ends.above();
        this.window = window;
        this.weights = new Parameter(processor, name, shape());
        var forward = toAbove();
        toWeights(forward);
        if (below.wantsGradient()) {
            toBelow(forward);
        }
    }

    /** Between which pictures a layer stands. */
    record Ends(Grid below, Grid above) {}

    private convolution_forward.primitive_desc toAbove() {
        var forward = new convolution_forward.primitive_desc(
                processor.engine(),
                prop_kind.forward_training,
                algorithm.convolution_direct,
                below.desc(),
                processor.anyLayout(shape()),
                above.desc(),
                window.steps(),
                window.before(below.side()),
                window.after(below.side()));
        up.add(processor.step(
                new convolution_forward(forward),
                new Argument(DNNL_ARG_SRC, below.value()),
                weightsLaid(forward.weights_desc(), up),
                new Argument(DNNL_ARG_DST, above.value())));
        return forward;
    }

    /** The weights, copied into that layout by a step that is added first. */
    private Argument weightsLaid(memory.desc layout, List<Step> steps) {
        memory laid = processor.memory(layout);
        steps.add(processor.copy(weights.value(), laid));
        return new Argument(DNNL_ARG_WEIGHTS, laid);
    }

    private void toWeights(convolution_forward.primitive_desc forward) {
        var backward = new convolution_backward_weights.primitive_desc(
                processor.engine(),
                algorithm.convolution_direct,
                below.desc(),
                Processor.anySingle(shape()),
                above.desc(),
                window.steps(),
                window.before(below.side()),
                window.after(below.side()),
                forward);
        memory changes = processor.memory(backward.diff_weights_desc());
        down.add(processor.step(
                new convolution_backward_weights(backward),
                new Argument(DNNL_ARG_SRC, below.value()),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                new Argument(DNNL_ARG_DIFF_WEIGHTS, changes)));
        down.add(processor.copy(changes, weights.gradient()));
    }

    private void toBelow(convolution_forward.primitive_desc forward) {
        var backward = new convolution_backward_data.primitive_desc(
                processor.engine(),
                algorithm.convolution_direct,
                below.desc(),
                processor.anyLayout(shape()),
                above.desc(),
                window.steps(),
                window.before(below.side()),
                window.after(below.side()),
                forward);
        down.add(processor.step(
                new convolution_backward_data(backward),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                weightsLaid(backward.weights_desc(), down),
                new Argument(DNNL_ARG_DIFF_SRC, below.gradient())));
    }

    private long[] shape() {
        return new long[] {above.channels(), below.channels(), window.size(), window.size()};
    }

    @Override
    public void forward() {
        up.forEach(Step::run);
    }

    @Override
    public void backward() {
        down.forEach(Step::run);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights);
    }
}
