package moodlab.demo;

/** Noise, quick and the same everywhere: a linear congruential generator (Numerical Recipes' numbers) and a low pass. */
final class SynthHiss {

    private final double dull;
    private int state;
    private double level;

    /** @param dull 0 for white noise, towards 1 for a murmur */
    SynthHiss(int seed, double dull) {
        this.state = seed;
        this.dull = dull;
    }

    double next() {
        state = state * 1_664_525 + 1_013_904_223;
        level = dull * level + (1 - dull) * (state * 0x1p-31);
        return level;
    }
}
