package moodlab.music;

/** Opens sound lines. */
@FunctionalInterface
interface SoundLines {

    /** @throws LineLost where there is no sound device that could be had now */
    SoundLine open() throws LineLost;
}
