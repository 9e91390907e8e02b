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

    Grid(Processor processor, int batch, int channels, int side) {
        this.batch = batch;
        this.channels = channels;
        this.side = side;
        this.layout = processor.pictures(batch, channels, side, side);
        this.value = processor.memory(layout);
        this.gradient = processor.memory(layout);
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
