package moodlab.gradients;

import moodlab.gradients.Processor.Step;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/** Where Java's arrays, [batch, channels, side, side], meet a {@link Grid}. */
final class Edge {

    private final FloatPointer plain;
    private final Step in;
    private final Step out;
    private final Step inGradient;

    Edge(Processor processor, Grid grid) {
        memory.desc layout = Processor.plain(grid.batch(), grid.channels(), grid.side(), grid.side());
        memory buffer = processor.memory(layout);
        plain = new FloatPointer(buffer.get_data_handle())
                .capacity((long) grid.batch() * grid.channels() * grid.side() * grid.side());
        in = processor.copy(buffer, grid.value());
        out = processor.copy(grid.value(), buffer);
        inGradient = processor.copy(buffer, grid.gradient());
    }

    void write(float[] values) {
        put(values);
        in.run();
    }

    void writeGradient(float[] values) {
        put(values);
        inGradient.run();
    }

    float[] read() {
        out.run();
        float[] values = new float[(int) plain.capacity()];
        plain.position(0).get(values);
        return values;
    }

    private void put(float[] values) {
        if (values.length != plain.capacity()) {
            throw new IllegalArgumentException("wanted " + plain.capacity() + " numbers, got " + values.length);
        }
        plain.position(0).put(values, 0, values.length);
    }
}
