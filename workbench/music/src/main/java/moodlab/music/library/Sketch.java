package moodlab.music.library;

import java.util.List;
import java.util.Optional;
import moodlab.music.SongLevel;
import moodlab.music.hearing.QuadrantChances;

/** What a song looks like: how far its sound reaches from left to right, the mood that is heard on the way, how loud it is. */
public final class Sketch {

    /** How many columns it has. */
    public static final int COLUMNS = 600;

    private final float[] peaks;
    private final Optional<SongLevel> level;
    private final List<QuadrantChances> moods;

    /**
     * A sketch.
     *
     * @param peaks the largest magnitude of each column, 0 … 1
     * @param level empty for silence
     * @param moods of equal parts of the song from its beginning; empty where it has not been heard
     */
    Sketch(float[] peaks, Optional<SongLevel> level, List<QuadrantChances> moods) {
        this.peaks = peaks.clone();
        this.level = level;
        this.moods = List.copyOf(moods);
    }

    public float[] peaks() {
        return peaks.clone();
    }

    /** Empty for silence. */
    public Optional<SongLevel> level() {
        return level;
    }

    /** Of equal parts of the song from its beginning; empty where it has not been heard. */
    public List<QuadrantChances> moods() {
        return moods;
    }

    Sketch heard(List<QuadrantChances> windows) {
        return new Sketch(peaks, level, windows);
    }
}
