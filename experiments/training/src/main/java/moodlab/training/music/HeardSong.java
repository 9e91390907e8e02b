package moodlab.training.music;

import java.util.List;
import moodlab.music.hearing.CepstrumImage;

/** A labelled song as the models hear it. */
final class HeardSong {

    private final int quadrant;
    private final String artist;
    private final boolean guest;
    private final List<String> moods;
    private final double[] features;
    private final CepstrumImage image;

    HeardSong(Label label, double[] features, CepstrumImage image) {
        this.quadrant = label.quadrant();
        this.artist = label.artist();
        this.guest = label.guest();
        this.moods = label.moods();
        this.features = features.clone();
        this.image = image;
    }

    /**
     * What is known of a song.
     *
     * @param quadrant 0 = Q1 … 3 = Q4
     * @param moods words that people gave it
     * @param guest of another set, only learnt from: nothing is chosen by it, scaled to it, or measured on it
     */
    record Label(int quadrant, String artist, List<String> moods, boolean guest) {
        Label {
            moods = List.copyOf(moods);
        }
    }

    int quadrant() {
        return quadrant;
    }

    String artist() {
        return artist;
    }

    List<String> moods() {
        return moods;
    }

    boolean guest() {
        return guest;
    }

    HeardSong asGuest() {
        return new HeardSong(new Label(quadrant, artist, moods, true), features, image);
    }

    /** Of its first window, not scaled. */
    double[] features() {
        return features.clone();
    }

    CepstrumImage image() {
        return image;
    }
}
