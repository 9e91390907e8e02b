package moodlab.music;

import java.util.function.DoubleSupplier;

/** A sound times a factor; where the factor changes, it does so over the piece that is read. */
final class Levelled implements Sound {

    private final Sound sound;
    private final DoubleSupplier factor;
    private double now;

    Levelled(Sound sound, DoubleSupplier factor) {
        this.sound = sound;
        this.factor = factor;
        this.now = factor.getAsDouble();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int count = sound.read(into, offset, length);
        double wanted = factor.getAsDouble();
        if (count > 0 && (now != 1 || wanted != 1)) {
            for (int i = 0; i < count; i += 2) {
                double here = now + (wanted - now) * i / count;
                Samples.put(into, offset + i, Samples.at(into, offset + i) * here);
            }
        }
        now = wanted;
        return count;
    }
}
