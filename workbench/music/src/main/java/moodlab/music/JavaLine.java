package moodlab.music;

import java.util.function.LongSupplier;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * A line of {@code javax.sound}. It is started when it is full: one that starts empty runs dry at once, and ALSA then
 * counts frames that never sounded.
 */
final class JavaLine implements SoundLine {

    private static final int BUFFER_BYTES = Pcm.RATE / 5 * Pcm.FRAME_BYTES;

    /** A full line that plays nothing for so long is taken for lost: an unplugged device may not say so. */
    private static final long STALL_NANOS = 5_000_000_000L;

    private final SourceDataLine line;
    private final LongSupplier clock;
    private boolean started;
    private long written;
    private long played;
    private long lastProgress;

    /** @param line open, not yet started */
    JavaLine(SourceDataLine line, LongSupplier clock) {
        this.line = line;
        this.clock = clock;
        this.lastProgress = clock.getAsLong();
    }

    /** Opens the machine's default line. */
    static SoundLine open(LongSupplier clock) throws LineLost {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(Pcm.FORMAT);
            line.open(Pcm.FORMAT, BUFFER_BYTES);
            return new JavaLine(line, clock);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException | LinkageError e) {
            throw new LineLost("no sound device can be opened", e);
        }
    }

    @Override
    public synchronized int write(byte[] pcm, int offset, int length) throws LineLost {
        if (!line.isOpen()) {
            throw new LineLost("the sound device was closed");
        }
        int room = Pcm.wholeFrames(Math.min(line.available(), length));
        checkProgress(room);
        if (room == 0) {
            startOnce();
            return 0;
        }
        if (line.write(pcm, offset, room) < room) {
            throw new LineLost("the sound device takes no more sound");
        }
        written += room / Pcm.FRAME_BYTES;
        return room;
    }

    private void startOnce() {
        if (!started) {
            started = true;
            line.start();
        }
    }

    private void checkProgress(int room) throws LineLost {
        long before = played;
        long now = clock.getAsLong();
        if (room > 0 || played() > before) {
            lastProgress = now;
        } else if (now - lastProgress > STALL_NANOS) {
            throw new LineLost("the sound device stands still");
        }
    }

    @Override
    public synchronized long played() {
        played = Math.max(played, Math.min(written, line.getLongFramePosition()));
        return played;
    }

    @Override
    public void close() {
        line.close();
    }
}
