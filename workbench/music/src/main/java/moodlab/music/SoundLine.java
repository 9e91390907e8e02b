package moodlab.music;

/**
 * An open way for {@link Pcm} to ears, or to nowhere. It plays what it is given at 44,100 frames a second until it is
 * closed; what it still holds then is not heard.
 */
interface SoundLine extends AutoCloseable {

    /**
     * Takes as many whole frames as there is room for now; never waits.
     *
     * @return bytes taken, 0 where the line is full
     * @throws LineLost where the device is gone
     */
    int write(byte[] pcm, int offset, int length) throws LineLost;

    /** Frames that have sounded since it was opened; never less than said before, and never fails. */
    long played();

    @Override
    void close();
}
