package moodlab.gradients;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import moodlab.gradients.Processor.Argument;
import moodlab.gradients.Processor.Step;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** The greatest of each 2 × 2 pixels. */
final class MaxPool implements Layer {

    private static final long[] TWO = {2, 2};
    private static final long[] NONE = {0, 0};

    private final Processor processor;
    private final Grid below;
    private final Grid above;
    private final Step up;
    private final Step down;

    MaxPool(Processor processor, Grid below, Grid above) {
        this.processor = processor;
        this.below = below;
        this.above = above;
        var forward = described();
        memory places = processor.memory(forward.workspace_desc());
        up = processor.step(
                new pooling_forward(forward),
                new Argument(DNNL_ARG_SRC, below.value()),
                new Argument(DNNL_ARG_DST, above.value()),
                new Argument(DNNL_ARG_WORKSPACE, places));
        down = processor.step(
                new pooling_backward(undone(forward)),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                new Argument(DNNL_ARG_WORKSPACE, places),
                new Argument(DNNL_ARG_DIFF_SRC, below.gradient()));
    }

    private pooling_forward.primitive_desc described() {
        return new pooling_forward.primitive_desc(
                processor.engine(),
                prop_kind.forward_training,
                algorithm.pooling_max,
                below.desc(),
                above.desc(),
                TWO,
                TWO,
                NONE,
                NONE,
                NONE);
    }

    private pooling_backward.primitive_desc undone(pooling_forward.primitive_desc forward) {
        return new pooling_backward.primitive_desc(
                processor.engine(),
                algorithm.pooling_max,
                below.desc(),
                above.desc(),
                TWO,
                TWO,
                NONE,
                NONE,
                NONE,
                forward);
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
