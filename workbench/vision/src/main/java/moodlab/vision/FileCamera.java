package moodlab.vision;

import java.util.Optional;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Pacer;
import moodlab.domain.Shot;

/**
 * A video file in place of a camera: any format that FFmpeg reads.
 *
 * <p>A frame's time is its time in the file; where the file loops it grows on, so that "the next second of video" means
 * something across the seam. A file that is cut short or damaged gives what can be read of it; {@link #damage} then says
 * so.
 */
public final class FileCamera implements Camera {

    /** Files round and guess their own count: fewer than this share of it are missed without a word. */
    private static final double MISSING_SHARE = 0.01;

    private final FileSettings settings;
    private final VideoFile file;
    private final Pacer pacer;
    private final long period;
    private long shift;
    private long lastNanos;
    private long framesThisPass;
    private String damage;
    private boolean ended;

    private FileCamera(FileSettings settings, VideoFile file, Pacer pacer) {
        this.settings = settings;
        this.file = file;
        this.pacer = pacer;
        this.period = Math.round(1e9 / file.frameRate());
        this.lastNanos = -period;
    }

    /**
     * Opens the file, at the pace that the settings name.
     *
     * @throws CameraException where it cannot be read or has no pictures
     */
    public static FileCamera open(FileSettings settings) {
        return open(settings, Pacer.of(settings.pace()));
    }

    /** With a pacer of one's own in place of the one that the settings name. */
    public static FileCamera open(FileSettings settings, Pacer pacer) {
        return new FileCamera(settings, VideoFile.open(settings.path()), pacer);
    }

    /** Frames a second, as the file states them. */
    public double frameRate() {
        return 1e9 / period;
    }

    /** Known once the file has been read to its end. */
    @Override
    public Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public Shot next() {
        if (ended) {
            return new Shot.Ended();
        }
        Optional<Frame> frame = file.next();
        if (frame.isEmpty() && goesOn()) {
            frame = file.next();
        }
        ended = frame.isEmpty();
        return ended ? new Shot.Ended() : handOut(frame.get());
    }

    /** At the end of a pass: notes what was missing; a pass without a picture is the last. */
    private boolean goesOn() {
        long stated = file.statedFrames();
        if (framesThisPass < stated * (1 - MISSING_SHARE)) {
            damage = settings.path() + " is cut short or damaged: " + framesThisPass + " of " + stated
                    + " pictures could be read. Take the recording anew, or another copy of it.";
        }
        if (settings.atEnd() == AtEnd.END || framesThisPass == 0) {
            return false;
        }
        file.rewind();
        framesThisPass = 0;
        shift = lastNanos + period;
        return true;
    }

    private Shot handOut(Frame frame) {
        long nanos = frame.nanos() + shift;
        if (nanos <= lastNanos) {
            nanos = lastNanos + period;
        }
        lastNanos = nanos;
        framesThisPass++;
        pacer.await(nanos);
        return nanos == frame.nanos() ? frame : Frame.of(frame.width(), frame.height(), nanos, frame.toBytes());
    }

    @Override
    public void close() {
        ended = true;
        file.close();
    }
}
