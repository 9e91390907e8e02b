package moodlab.gradients;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/** Numbers with a name, and how the loss changes with each of them. */
final class Parameter {

    private final String name;
    private final memory value;
    private final memory gradient;
    private final int fanIn;
    private final FloatPointer values;
    private final FloatPointer gradients;

    Parameter(Processor processor, String name, long... dimensions) {
        this.name = name;
        this.value = processor.memory(Processor.plain(dimensions));
        this.gradient = processor.memory(Processor.plain(dimensions));
        long size = 1;
        for (long d : dimensions) {
            size *= d;
        }
        this.fanIn = dimensions.length == 1 ? 0 : (int) (size / dimensions[0]);
        this.values = new FloatPointer(value.get_data_handle()).capacity(size);
        this.gradients = new FloatPointer(gradient.get_data_handle()).capacity(size);
    }

    String name() {
        return name;
    }

    int size() {
        return (int) values.capacity();
    }

    int fanIn() {
        return fanIn;
    }

    memory value() {
        return value;
    }

    memory gradient() {
        return gradient;
    }

    void write(float[] from, int offset) {
        values.position(0).put(from, offset, size());
    }

    void read(float[] to, int offset) {
        values.position(0).get(to, offset, size());
    }

    void readGradient(float[] to, int offset) {
        gradients.position(0).get(to, offset, size());
    }
}
