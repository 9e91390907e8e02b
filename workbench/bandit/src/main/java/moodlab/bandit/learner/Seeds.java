package moodlab.bandit.learner;

/** Seeds out of seeds. */
public final class Seeds {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private Seeds() {}

    /**
     * A seed that differs wherever one of the two differs: the finaliser of SplitMix64 (Steele, Lea and Flood 2014, "Fast
     * splittable pseudorandom number generators", OOPSLA) over their combination.
     */
    public static long mix(long seed, long salt) {
        long z = finish(seed + GOLDEN_GAMMA) ^ salt * GOLDEN_GAMMA;
        return finish(z + GOLDEN_GAMMA);
    }

    /** Number n of the sequence that SplitMix64 makes of a seed. */
    static long number(long seed, long n) {
        return finish(seed + (n + 1) * GOLDEN_GAMMA);
    }

    /** FNV-1a over the text's UTF-16 units, 64 bits: with {@code hashCode}'s 32, songs of a big library would meet. */
    public static long of(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long finish(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
