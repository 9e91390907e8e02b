package moodlab.music;

/** Opens sound lines. */
@FunctionalInterface
interface SoundLines {

    /**
     * Opens a line that plays at once.
     *
     * @throws LineLost where there is no sound device that could be had now
     */
    SoundLine open() throws LineLost;
}
