package moodlab.music;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import moodlab.domain.song.SongUnplayable;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Reads the sound of any file that FFmpeg knows, as 16-bit little-endian stereo at 44.1 kHz.
 *
 * <p>A position is a frame of that stream: one sample for each ear, 1/44,100 s. Parts that are damaged are left out; a
 * file that is cut short ends where it is cut. Used by one thread at a time.
 */
public final class AudioDecoder implements AutoCloseable {

    /** Frames a second. */
    public static final int RATE = Pcm.RATE;

    /** Bytes a frame: two samples of two. */
    public static final int FRAME_BYTES = Pcm.FRAME_BYTES;

    /** Decoded ahead of a place that is sought, so that codecs with memory (MP3, AAC, Opus) have settled there. */
    private static final long PREROLL = Pcm.RATE / 10;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Path path;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private AudioFile file;
    private AVCodecContext codec;
    private Resampler resampler;
    private ByteBuffer ready = NOTHING;
    private long position;
    private long target;
    private boolean located;
    private boolean decoded;
    private boolean ended;

    private AudioDecoder(Path path) {
        this.path = path;
    }

    /**
     * Opens a file and reads its beginning.
     *
     * @throws SongUnplayable where the file is not there or no sound can be read from it
     */
    public static AudioDecoder open(Path path) {
        AudioDecoder decoder = new AudioDecoder(path);
        decoder.decoded = decoder.start() && decoder.decode();
        if (decoder.decoded) {
            return decoder;
        }
        decoder.close();
        throw new SongUnplayable(
                Files.isReadable(path)
                        ? path.getFileName() + " cannot be played: no sound can be read from it."
                                + " It is damaged or no audio; replace it or convert it, for example to FLAC."
                        : path.getFileName() + " cannot be played: there is no readable file at " + path
                                + ". Put it back or scan the songs again.");
    }

    private boolean start() {
        file = AudioFile.open(path).orElse(null);
        return file != null
                && opened(avcodec_find_decoder(file.stream().codecpar().codec_id()));
    }

    private boolean opened(AVCodec kind) {
        if (kind == null) {
            return false;
        }
        codec = avcodec_alloc_context3(kind);
        avcodec_parameters_to_context(codec, file.stream().codecpar());
        codec.pkt_timebase(file.stream().time_base());
        codec.thread_count(1);
        return avcodec_open2(codec, kind, (AVDictionary) null) >= 0;
    }

    /** As the file states it; where it states none, what is found by reading it to its end. */
    public Duration length() {
        Duration stated = file.length();
        return stated.isZero() ? measured() : stated;
    }

    private Duration measured() {
        try (AudioDecoder other = open(path)) {
            byte[] bytes = new byte[1 << 16];
            int count;
            do {
                count = other.read(bytes, 0, bytes.length);
            } while (count >= 0);
            return Pcm.duration(other.position);
        }
    }

    /** A tag such as {@code title} or {@code artist}, on one line of at most 200 characters. */
    public Optional<String> tag(String key) {
        return file.tag(key);
    }

    /** The text of the first tag whose name begins so, such as {@code lyrics-eng}, as it is; at most so many bytes. */
    public Optional<String> longTag(String beginning, int bytes) {
        return file.longTag(beginning, bytes);
    }

    /** The frame that is read next. */
    public long position() {
        return position;
    }

    /**
     * Reads on.
     *
     * @return how many bytes, always whole frames; −1 at the end
     */
    public int read(byte[] into, int offset, int length) {
        if (!ready.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(ready.remaining(), Pcm.wholeFrames(length));
        ready.get(into, offset, count);
        position += count / Pcm.FRAME_BYTES;
        return count;
    }

    /** Goes to that frame, exactly where the format's time stamps are exact; behind the end there is nothing to read. */
    public void seek(long wanted) {
        target = Math.max(0, wanted);
        position = target;
        ready = NOTHING;
        located = false;
        decoded = false;
        ended = false;
        if (file.seek(target - PREROLL)) {
            avcodec_flush_buffers(codec);
            dropResampler();
        } else {
            release();
            ended = !start();
        }
    }

    /** Makes some sound ready; false at the end. */
    private boolean fill() {
        while (!ready.hasRemaining() && !ended) {
            if (decoded || decode()) {
                offer();
                decoded = false;
            } else {
                finish();
            }
        }
        return ready.hasRemaining();
    }

    /** Gets the next frame that is not damaged; false at the end. */
    private boolean decode() {
        boolean draining = false;
        while (avcodec_receive_frame(codec, frame) < 0) {
            if (draining) {
                return false;
            }
            draining = !file.next(packet);
            avcodec_send_packet(codec, draining ? null : packet);
            av_packet_unref(packet);
        }
        return true;
    }

    private void offer() {
        if (resampler != null && !resampler.fits(frame)) {
            dropResampler();
        }
        if (resampler == null) {
            resampler = Resampler.from(frame).orElse(null);
        }
        if (resampler != null) {
            locate();
            ready(resampler.convert(frame));
        }
    }

    /** The first frame after a seek says where the decoder has come to; from there on frames are counted. */
    private void locate() {
        if (!located) {
            position = file.frameAt(frame.best_effort_timestamp()).orElse(target);
            located = true;
        }
    }

    private void finish() {
        ended = true;
        if (resampler != null) {
            ready(resampler.rest());
        }
    }

    /** Drops what lies before the place that was sought. */
    private void ready(byte[] sound) {
        long frames = sound.length / Pcm.FRAME_BYTES;
        long dropped = Math.max(0, Math.min(frames, target - position));
        ready = ByteBuffer.wrap(sound).position((int) dropped * Pcm.FRAME_BYTES);
        position += dropped;
    }

    private void dropResampler() {
        if (resampler != null) {
            resampler.close();
            resampler = null;
        }
    }

    private void release() {
        dropResampler();
        if (codec != null) {
            avcodec_free_context(codec);
            codec = null;
        }
        if (file != null) {
            file.close();
            file = null;
        }
    }

    @Override
    public void close() {
        release();
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
