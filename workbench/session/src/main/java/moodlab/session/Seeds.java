package moodlab.session;

import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * One seed a purpose, made of the session's: a new use of chance then leaves the others as they were.
 *
 * @param session the session's seed
 */
record Seeds(long session) {

    /** The purpose's own seed: SplitMix64's finaliser (Steele, Lea and Flood 2014) over the session's and its name. */
    long seed(String purpose) {
        long z = session * 0x9E3779B97F4A7C15L + purpose.hashCode();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The purpose's own numbers; the Java specification lays them down for a seed. */
    RandomGenerator generator(String purpose) {
        return new Random(seed(purpose));
    }
}
