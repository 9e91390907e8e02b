package moodlab.gradients;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;

/** The processor as oneDNN sees it, and the kind of number that pictures and gradients are kept in. */
final class Processor {

    private final engine chip = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
    private final stream queue = new stream(chip);
    private final memory.data_type type;

    Processor(boolean half) {
        this.type = half ? memory.data_type.bf16 : memory.data_type.f32;
    }

    engine engine() {
        return chip;
    }

    /** Of a batch of pictures, the channels of a pixel side by side. */
    memory.desc pictures(long... batchChannelsHeightWidth) {
        return new memory.desc(batchChannelsHeightWidth, type, memory.format_tag.nhwc);
    }

    /** The same, in single precision and in the order of Java arrays. */
    static memory.desc plain(long... dimensions) {
        memory.format_tag order = dimensions.length == 1 ? memory.format_tag.x : memory.format_tag.nchw;
        return new memory.desc(dimensions, memory.data_type.f32, order);
    }

    /** Weights laid out as a computation likes them best. */
    memory.desc anyLayout(long... outInHeightWidth) {
        return new memory.desc(outInHeightWidth, type, memory.format_tag.any);
    }

    static memory.desc anySingle(long... outInHeightWidth) {
        return new memory.desc(outInHeightWidth, memory.data_type.f32, memory.format_tag.any);
    }

    memory memory(memory.desc layout) {
        return new memory(layout, chip);
    }

    /** Copies, changing layout and kind of number. */
    Step copy(memory from, memory to) {
        reorder copy = new reorder(from, to);
        return () -> {
            copy.execute(queue, from, to);
            queue._wait();
        };
    }

    /** A computation on memory by argument number. */
    Step step(primitive computation, Argument... arguments) {
        IntMemoryMap map = new IntMemoryMap();
        for (Argument argument : arguments) {
            map.put(argument.number(), argument.place());
        }
        return () -> {
            computation.execute(queue, map);
            queue._wait();
        };
    }

    /** What oneDNN calls an argument. */
    record Argument(int number, memory place) {}

    /** Something to compute again and again on the same memory. */
    @FunctionalInterface
    interface Step {

        void run();
    }
}
