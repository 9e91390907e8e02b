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
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** A convolution without bias; the picture is padded with zeros to ⌈side / stride⌉, as much before as after or one less. */
final class Convolution implements Layer {

    private final Parameter weights;
    private final List<Step> up = new ArrayList<>();
    private final List<Step> down = new ArrayList<>();

    /** How large the answer is: ⌈side / stride⌉. */
    static int side(int below, int stride) {
        return (below + stride - 1) / stride;
    }

    /**
     * @param bottom whether nothing below wants a gradient
     */
    Convolution(Processor processor, String name, Grid below, Grid above, int kernel, int stride, boolean bottom) {
        engine chip = processor.engine();
        long[] shape = {above.channels(), below.channels(), kernel, kernel};
        weights = new Parameter(processor, name, shape);
        int padding = Math.max(0, (above.side() - 1) * stride + kernel - below.side());
        long[] before = {padding / 2, padding / 2};
        long[] after = {padding - padding / 2, padding - padding / 2};
        long[] strides = {stride, stride};
        var forward = new convolution_forward.primitive_desc(
                chip,
                prop_kind.forward_training,
                algorithm.convolution_direct,
                below.desc(),
                processor.anyLayout(shape),
                above.desc(),
                strides,
                before,
                after);
        memory laid = processor.memory(forward.weights_desc());
        up.add(processor.copy(weights.value(), laid));
        up.add(processor.step(
                new convolution_forward(forward),
                new Argument(DNNL_ARG_SRC, below.value()),
                new Argument(DNNL_ARG_WEIGHTS, laid),
                new Argument(DNNL_ARG_DST, above.value())));
        var toWeights = new convolution_backward_weights.primitive_desc(
                chip,
                algorithm.convolution_direct,
                below.desc(),
                Processor.anySingle(shape),
                above.desc(),
                strides,
                before,
                after,
                forward);
        memory changes = processor.memory(toWeights.diff_weights_desc());
        down.add(processor.step(
                new convolution_backward_weights(toWeights),
                new Argument(DNNL_ARG_SRC, below.value()),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                new Argument(DNNL_ARG_DIFF_WEIGHTS, changes)));
        down.add(processor.copy(changes, weights.gradient()));
        if (bottom) {
            return;
        }
        var toData = new convolution_backward_data.primitive_desc(
                chip,
                algorithm.convolution_direct,
                below.desc(),
                processor.anyLayout(shape),
                above.desc(),
                strides,
                before,
                after,
                forward);
        memory laidBack = processor.memory(toData.weights_desc());
        down.add(processor.copy(weights.value(), laidBack));
        down.add(processor.step(
                new convolution_backward_data(toData),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                new Argument(DNNL_ARG_WEIGHTS, laidBack),
                new Argument(DNNL_ARG_DIFF_SRC, below.gradient())));
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
