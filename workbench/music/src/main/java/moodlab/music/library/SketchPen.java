package moodlab.music.library;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.AudioDecoder;
import moodlab.music.SongLevel;

/**
 * Draws a song in one pass, whose length is known at its end only: columns are narrow at first, and where there are too
 * many, each two become one.
 */
final class SketchPen {

    private static final int PIECE = 1 << 16;
    private static final int FRAME_BYTES = AudioDecoder.FRAME_BYTES;
    private static final int FINE = 4 * Sketch.COLUMNS;
    private static final float FULL_SCALE = 32_768;

    private final SoundMeter meter = new SoundMeter();
    private final float[] fine = new float[FINE];
    private int framesAColumn = 64;
    private int column;
    private int inColumn;

    /** Stops where the thread is interrupted, as if the file could not be read. */
    Sketch draw(AudioDecoder decoder) {
        byte[] piece = new byte[PIECE];
        int count = decoder.read(piece, 0, PIECE);
        while (count >= 0) {
            meter.add(piece, count);
            for (int i = 0; i < count; i += FRAME_BYTES) {
                add(Math.max(magnitude(piece, i), magnitude(piece, i + 2)));
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new SongUnplayable("reading was broken off");
            }
            count = decoder.read(piece, 0, PIECE);
        }
        return new Sketch(columns(), level(), List.of());
    }

    private Optional<SongLevel> level() {
        boolean known = meter.loudness().isPresent() && meter.truePeak().isPresent();
        return known
                ? Optional.of(new SongLevel(
                        meter.loudness().getAsDouble(), meter.truePeak().getAsDouble()))
                : Optional.empty();
    }

    private static float magnitude(byte[] pcm, int at) {
        return Math.abs((pcm[at] & 0xff) | (pcm[at + 1] << 8)) / FULL_SCALE;
    }

    private void add(float magnitude) {
        if (column == FINE) {
            for (int i = 0; i < FINE; i++) {
                fine[i] = 2 * i + 1 < FINE ? Math.max(fine[2 * i], fine[2 * i + 1]) : 0;
            }
            column = FINE / 2;
            framesAColumn *= 2;
        }
        fine[column] = Math.max(fine[column], magnitude);
        if (++inColumn == framesAColumn) {
            inColumn = 0;
            column++;
        }
    }

    /** What was drawn, stretched over the columns. */
    private float[] columns() {
        int used = Math.max(1, inColumn > 0 ? column + 1 : column);
        float[] columns = new float[Sketch.COLUMNS];
        for (int i = 0; i < columns.length; i++) {
            int from = i * used / columns.length;
            int to = Math.max(from + 1, (i + 1) * used / columns.length);
            for (float peak : Arrays.copyOfRange(fine, from, to)) {
                columns[i] = Math.max(columns[i], peak);
            }
        }
        return columns;
    }
}
