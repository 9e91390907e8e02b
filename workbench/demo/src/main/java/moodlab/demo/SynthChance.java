package moodlab.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Dice for the composer that fall the same on every machine and every Java.
 *
 * <p>Everything is derived from the 64 bits of one algorithm that the platform specifies by name, because the ways to
 * bounded numbers have changed between releases.
 */
final class SynthChance {

    private final RandomGenerator bits;

    SynthChance(long seed) {
        this.bits = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Evenly from [0, 1). */
    double share() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * share();
    }

    /** One of 0 … n − 1. */
    int below(int n) {
        return (int) (share() * n);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
