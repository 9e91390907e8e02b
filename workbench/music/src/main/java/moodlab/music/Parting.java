package moodlab.music;

/**
 * How a song that was stopped goes.
 *
 * @param manner at once, to its end, or fading
 * @param rest frames of sound that are left of it, at its speed
 */
record Parting(Manner manner, long rest) {

    /** It is gone at once. */
    static final Parting CUT = new Parting(Manner.CUT, 0);

    enum Manner {
        CUT,
        /** It plays to its end, unless another song comes under which it fades. */
        PLAY_OUT,
        /** It fades from now on. */
        FADE
    }
}
