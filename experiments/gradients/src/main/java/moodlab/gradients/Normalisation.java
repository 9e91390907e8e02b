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
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;

/**
 * Batch normalisation (Ioffe and Szegedy 2015), with ReLU in the same pass where asked for. Learning, it uses the batch's
 * mean and variance; reading, those it is given.
 */
final class Normalisation implements Layer {

    private static final float EPSILON = 1e-5f;

    private final Processor processor;
    private final Convolution.Ends ends;
    private final Parameter scale;
    private final Parameter shift;
    private final Parameter mean;
    private final Parameter variance;
    private final int flags;
    private final Step up;
    private Step down = () -> {};

    Normalisation(Processor processor, String name, Convolution.Ends ends, Way way) {
        this.processor = processor;
        this.ends = ends;
        int channels = ends.below().channels();
        scale = new Parameter(processor, name + "_gamma", channels);
        shift = new Parameter(processor, name + "_beta", channels);
        mean = new Parameter(processor, name + "_mean", channels);
        variance = new Parameter(processor, name + "_var", channels);
        flags = normalization_flags.use_scale.value
                | normalization_flags.use_shift.value
                | (way.relu() ? normalization_flags.fuse_norm_relu.value : 0)
                | (way.learning() ? 0 : normalization_flags.use_global_stats.value);
        var forward = new batch_normalization_forward.primitive_desc(
                processor.engine(),
                way.learning() ? prop_kind.forward_training.value : prop_kind.forward_inference.value,
                ends.below().desc(),
                ends.above().desc(),
                EPSILON,
                flags);
        List<Argument> arguments = given();
        arguments.add(new Argument(DNNL_ARG_SHIFT, shift.value()));
        arguments.add(new Argument(DNNL_ARG_DST, ends.above().value()));
        List<Argument> signs = way.learning() && way.relu()
                ? List.of(new Argument(DNNL_ARG_WORKSPACE, processor.memory(forward.workspace_desc())))
                : List.of();
        arguments.addAll(signs);
        up = processor.step(new batch_normalization_forward(forward), arguments.toArray(Argument[]::new));
        if (way.learning()) {
            down = back(forward, signs);
        }
    }

    /**
     * How it works.
     *
     * @param relu whether negative answers become zero
     * @param learning whether by the batch's own mean and variance, and back as well
     */
    record Way(boolean relu, boolean learning) {}

    private Step back(batch_normalization_forward.primitive_desc forward, List<Argument> signs) {
        var backward = new batch_normalization_backward.primitive_desc(
                processor.engine(),
                prop_kind.backward.value,
                ends.below().desc(),
                ends.above().desc(),
                ends.below().desc(),
                EPSILON,
                flags,
                forward);
        List<Argument> arguments = given();
        arguments.add(new Argument(DNNL_ARG_DIFF_DST, ends.above().gradient()));
        arguments.add(new Argument(DNNL_ARG_DIFF_SRC, ends.below().gradient()));
        arguments.add(new Argument(DNNL_ARG_DIFF_SCALE, scale.gradient()));
        arguments.add(new Argument(DNNL_ARG_DIFF_SHIFT, shift.gradient()));
        arguments.addAll(signs);
        return processor.step(new batch_normalization_backward(backward), arguments.toArray(Argument[]::new));
    }

    private List<Argument> given() {
        return new ArrayList<>(List.of(
                new Argument(DNNL_ARG_SRC, ends.below().value()),
                new Argument(DNNL_ARG_MEAN, mean.value()),
                new Argument(DNNL_ARG_VARIANCE, variance.value()),
                new Argument(DNNL_ARG_SCALE, scale.value())));
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
