package moodlab.music.hearing;

/** Everything that the models look at in one window: statistics and patterns, and the network's image. */
public record HeardWindow(SongFeatures features, CepstrumImage image) {

    /**
     * Hears a window.
     *
     * @param window of exactly {@link Sound#WINDOW} samples
     */
    public static HeardWindow of(Sound window) {
        Heard heard = Heard.of(window);
        return new HeardWindow(SongFeatures.of(heard), CepstrumImage.of(heard));
    }
}
