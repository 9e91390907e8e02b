package moodlab.gradients;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import java.util.ArrayList;
import java.util.List;
import moodlab.gradients.Processor.Argument;
import moodlab.gradients.Processor.Step;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/**
 * Batch normalisation (Ioffe and Szegedy 2015), with ReLU in the same pass where asked for. Learning, it uses the batch's
 * mean and variance; reading, those it is given.
 */
final class Normalisation implements Layer {

    private static final float EPSILON = 1e-5f;

    private final Parameter scale;
    private final Parameter shift;
    private final Parameter mean;
    private final Parameter variance;
    private final Step up;
    private Step down = () -> {};

    Normalisation(Processor processor, String name, Grid below, Grid above, boolean relu, boolean learning) {
        engine chip = processor.engine();
        int channels = below.channels();
        scale = new Parameter(processor, name + "_gamma", channels);
        shift = new Parameter(processor, name + "_beta", channels);
        mean = new Parameter(processor, name + "_mean", channels);
        variance = new Parameter(processor, name + "_var", channels);
        int flags = normalization_flags.use_scale.value
                | normalization_flags.use_shift.value
                | (relu ? normalization_flags.fuse_norm_relu.value : 0)
                | (learning ? 0 : normalization_flags.use_global_stats.value);
        var forward = new batch_normalization_forward.primitive_desc(
                chip,
                learning ? prop_kind.forward_training.value : prop_kind.forward_inference.value,
                below.desc(),
                above.desc(),
                EPSILON,
                flags);
        List<Argument> arguments = new ArrayList<>(List.of(
                new Argument(DNNL_ARG_SRC, below.value()),
                new Argument(DNNL_ARG_MEAN, mean.value()),
                new Argument(DNNL_ARG_VARIANCE, variance.value()),
                new Argument(DNNL_ARG_SCALE, scale.value()),
                new Argument(DNNL_ARG_SHIFT, shift.value())));
        memory signs = null;
        if (learning && relu) {
            signs = processor.memory(forward.workspace_desc());
            arguments.add(new Argument(DNNL_ARG_WORKSPACE, signs));
        }
        arguments.add(new Argument(DNNL_ARG_DST, above.value()));
        up = processor.step(new batch_normalization_forward(forward), arguments.toArray(Argument[]::new));
        if (!learning) {
            return;
        }
        var backward = new batch_normalization_backward.primitive_desc(
                chip, prop_kind.backward.value, below.desc(), above.desc(), below.desc(), EPSILON, flags, forward);
        List<Argument> back = new ArrayList<>(List.of(
                new Argument(DNNL_ARG_SRC, below.value()),
                new Argument(DNNL_ARG_MEAN, mean.value()),
                new Argument(DNNL_ARG_VARIANCE, variance.value()),
                new Argument(DNNL_ARG_SCALE, scale.value()),
                new Argument(DNNL_ARG_DIFF_DST, above.gradient()),
                new Argument(DNNL_ARG_DIFF_SRC, below.gradient()),
                new Argument(DNNL_ARG_DIFF_SCALE, scale.gradient()),
                new Argument(DNNL_ARG_DIFF_SHIFT, shift.gradient())));
        if (relu) {
            back.add(new Argument(DNNL_ARG_WORKSPACE, signs));
        }
        down = processor.step(new batch_normalization_backward(backward), back.toArray(Argument[]::new));
    }

    @Override
    public void forward() {
        up.run();
    }

    @Override
    public void backward() {
        down.run();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(scale, shift);
    }

    /** Of the last batch when learning; to be set when reading. */
    List<Parameter> statistics() {
        return List.of(mean, variance);
    }
}
