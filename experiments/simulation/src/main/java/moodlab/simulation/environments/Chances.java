package moodlab.simulation.environments;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Random numbers that belong to a round and a purpose, whatever was chosen before: policies that meet the same world face
 * the same noise (common random numbers).
 */
final class Chances {

    private static final long ROUND = 0x9E3779B97F4A7C15L;
    private static final long PURPOSE = 0xC2B2AE3D27D4EB4FL;

    private final long seed;

    Chances(long seed) {
        this.seed = seed;
    }

    /** Numbers for that purpose, once a world. */
    Random of(String purpose) {
        return of(-1, purpose);
    }

    /** Numbers for that purpose in that round. */
    Random of(int round, String purpose) {
        long mixed = seed ^ round * ROUND ^ purpose.hashCode() * PURPOSE;
        return new Random(new SplittableRandom(mixed).nextLong());
    }
}
