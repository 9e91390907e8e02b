package moodlab.music.hearing;

/** Weighs a song's scaled features. */
@FunctionalInterface
interface Expert {

    /** A score for each quadrant, the greater the likelier; not yet probabilities. */
    double[] scores(byte[] scaled);
}
