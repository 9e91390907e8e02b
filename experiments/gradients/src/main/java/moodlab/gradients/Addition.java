package moodlab.gradients;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import moodlab.gradients.Processor.Argument;
import moodlab.gradients.Processor.Step;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/** The ReLU of a sum. The gradient of both summands is the same and is written to the first one's. */
final class Addition implements Layer {

    private final Step up;
    private final Step down;

    Addition(Processor processor, Grid first, Grid second, Grid above) {
        post_ops relu = new post_ops();
        relu.append_eltwise(algorithm.eltwise_relu, 0, 0);
        primitive_attr after = new primitive_attr();
        after.set_post_ops(relu);
        var sum = new binary.primitive_desc(
                processor.engine(), algorithm.binary_add, first.desc(), second.desc(), above.desc(), after, false);
        up = processor.step(
                new binary(sum),
                new Argument(DNNL_ARG_SRC_0, first.value()),
                new Argument(DNNL_ARG_SRC_1, second.value()),
                new Argument(DNNL_ARG_DST, above.value()));
        var hint = new eltwise_forward.primitive_desc(
                processor.engine(),
                prop_kind.forward_training,
                algorithm.eltwise_relu_use_dst_for_bwd,
                above.desc(),
                above.desc());
        var backward = new eltwise_backward.primitive_desc(
                processor.engine(),
                algorithm.eltwise_relu_use_dst_for_bwd,
                above.desc(),
                above.desc(),
                above.desc(),
                hint);
        down = processor.step(
                new eltwise_backward(backward),
                new Argument(DNNL_ARG_DST, above.value()),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                new Argument(DNNL_ARG_DIFF_SRC, first.gradient()));
    }

    /** Adds memory to memory of the same shape, in place. */
    static Step accumulate(Processor processor, Grid shape, memory more, memory total) {
        var sum = new binary.primitive_desc(
                processor.engine(), algorithm.binary_add, shape.desc(), shape.desc(), shape.desc());
        return processor.step(
                new binary(sum),
                new Argument(DNNL_ARG_SRC_0, total),
                new Argument(DNNL_ARG_SRC_1, more),
                new Argument(DNNL_ARG_DST, total));
    }

    @Override
    public void forward() {
        up.run();
    }

    @Override
    public void backward() {
        down.run();
    }
}
