package moodlab.music;

/** Where {@link Pcm} comes from, piece by piece. */
@FunctionalInterface
interface Sound {

    /**
     * Reads on.
     *
     * @return how many bytes, always whole frames and at least one; −1 at the end
     */
    int read(byte[] into, int offset, int length);
}
