package moodlab.gradients;

import org.bytedeco.dnnl.memory;

/** A batch of pictures between two layers: values on the way up, gradients on the way down. */
final class Grid {

    private final int batch;
    private final int channels;
    private final int side;
    private final memory.desc layout;
    private final memory value;
    private final memory gradient;
    private final boolean wantsGradient;

    Grid(Processor processor, int batch, int channels, int side) {
        this(processor, batch, channels, side, true);
    }

    private Grid(Processor processor, int batch, int channels, int side, boolean wantsGradient) {
        this.wantsGradient = wantsGradient;
        this.batch = batch;
        this.channels = channels;
        this.side = side;
        this.layout = processor.pictures(batch, channels, side, side);
        this.value = processor.memory(layout);
        this.gradient = processor.memory(layout);
    }

    /** Pictures that come from without: nobody asks how the loss changes with them. */
    static Grid input(Processor processor, int batch, int side) {
        return new Grid(processor, batch, 1, side, false);
    }

    boolean wantsGradient() {
        return wantsGradient;
    }

    int batch() {
        return batch;
    }

    int channels() {
        return channels;
    }

    /** Width and height. */
    int side() {
        return side;
    }

    memory.desc desc() {
        return layout;
    }

    memory value() {
        return value;
    }

    memory gradient() {
        return gradient;
    }
}
