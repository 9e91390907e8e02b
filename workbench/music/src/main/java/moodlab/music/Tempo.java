package moodlab.music;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Locale;
import org.bytedeco.javacv.FFmpegFrameFilter;
import org.bytedeco.javacv.FFmpegLogCallback;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameFilter;

/**
 * Sound made faster or slower at the same pitch, by FFmpeg's {@code atempo} (waveform similarity overlap-add, Verhelst and
 * Roelands 1993). Its answer is as long as what goes in divided by the speed, up to a few hundredths of a second.
 */
final class Tempo implements Sound, AutoCloseable {

    /** The slowest and fastest speeds at which music is still itself. */
    static final double SLOWEST = 0.5;

    static final double FASTEST = 2;

    private static final int PIECE = Pcm.RATE / 50 * Pcm.FRAME_BYTES;

    private final Sound source;
    private final FFmpegFrameFilter filter;
    private final byte[] piece = new byte[PIECE];
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean ended;

    private Tempo(Sound source, FFmpegFrameFilter filter) {
        this.source = source;
        this.filter = filter;
    }

    /** @param speed times the song's own, {@link #SLOWEST} to {@link #FASTEST} */
    static Tempo of(Sound source, double speed) {
        FFmpegLogCallback.setLevel(org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET);
        FFmpegFrameFilter filter =
                new FFmpegFrameFilter(String.format(Locale.ROOT, "atempo=%.4f", speed), Pcm.CHANNELS);
        filter.setSampleRate(Pcm.RATE);
        filter.setSampleFormat(AV_SAMPLE_FMT_S16);
        try {
            filter.start();
        } catch (FrameFilter.Exception e) {
            throw new IllegalStateException("FFmpeg's atempo does not start", e);
        }
        return new Tempo(source, filter);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            while (!ready.hasRemaining() && !ended) {
                feed();
            }
        } catch (FrameFilter.Exception e) {
            throw new IllegalStateException("FFmpeg's atempo broke off", e);
        }
        if (!ready.hasRemaining()) {
            return -1;
        }
        int count = Math.min(ready.remaining(), Pcm.wholeFrames(length));
        ready.get(into, offset, count);
        return count;
    }

    private void feed() throws FrameFilter.Exception {
        Frame out = filter.pull();
        if (out != null) {
            ready = bytes((ShortBuffer) out.samples[0]);
            return;
        }
        int count = source.read(piece, 0, PIECE);
        if (count < 0) {
            filter.push(null);
            out = filter.pull();
            ended = out == null;
            ready = ended ? ready : bytes((ShortBuffer) out.samples[0]);
        } else {
            filter.push(frame(count));
        }
    }

    private Frame frame(int count) {
        Frame frame = new Frame();
        frame.sampleRate = Pcm.RATE;
        frame.audioChannels = Pcm.CHANNELS;
        ShortBuffer samples =
                ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder()).asShortBuffer();
        samples.put(
                ByteBuffer.wrap(piece, 0, count).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer());
        samples.flip();
        frame.samples = new java.nio.Buffer[] {samples};
        return frame;
    }

    private static ByteBuffer bytes(ShortBuffer samples) {
        ByteBuffer bytes =
                ByteBuffer.allocate(samples.remaining() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes;
    }

    @Override
    public void close() {
        try {
            filter.close();
        } catch (FrameFilter.Exception e) {
            System.getLogger(Tempo.class.getName()).log(System.Logger.Level.DEBUG, "a filter does not close", e);
        }
    }
}
