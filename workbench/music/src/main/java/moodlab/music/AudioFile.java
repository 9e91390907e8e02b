package moodlab.music;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/** A media file's container: its best sound stream's packets, its tags, its length. Used by one thread at a time. */
final class AudioFile implements AutoCloseable {

    private static final AVRational FRAMES = new AVRational().num(1).den(Pcm.RATE);
    private static final int TAG_LENGTH = 200;

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private final AVFormatContext context;
    private final int index;

    private AudioFile(AVFormatContext context, int index) {
        this.context = context;
        this.index = index;
    }

    /** Empty where FFmpeg finds no sound in it. */
    static Optional<AudioFile> open(Path file) {
        AVFormatContext context = new AVFormatContext(null);
        if (!opened(context, file)) {
            return Optional.empty();
        }
        int index = avformat_find_stream_info(context, (AVDictionary) null) < 0
                ? -1
                : av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (index < 0) {
            avformat_close_input(context);
            return Optional.empty();
        }
        return Optional.of(new AudioFile(context, index));
    }

    /** Only local files are read: a playlist that names a network address leads nowhere. */
    private static boolean opened(AVFormatContext context, Path file) {
        byte[] name = PathText.bytes(file);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        try (BytePointer url = new BytePointer(Arrays.copyOf(name, name.length + 1))) {
            return avformat_open_input(context, url, null, options) >= 0;
        } finally {
            av_dict_free(options);
        }
    }

    AVStream stream() {
        return context.streams(index);
    }

    /** Reads the stream's next packet; false at the end of what can be read. */
    boolean next(AVPacket packet) {
        while (av_read_frame(context, packet) >= 0) {
            if (packet.stream_index() == index) {
                return true;
            }
            av_packet_unref(packet);
        }
        return false;
    }

    /** Goes to a packet at or before that frame; false where the file cannot be sought in. */
    boolean seek(long frame) {
        long time = start() + av_rescale_q(Math.max(0, frame), FRAMES, stream().time_base());
        return av_seek_frame(context, index, time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /** The frame that a time stamp of the stream stands for: negative before the beginning, as with Opus' pre-skip. */
    OptionalLong frameAt(long timestamp) {
        return timestamp == AV_NOPTS_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(av_rescale_q(timestamp - start(), stream().time_base(), FRAMES));
    }

    private long start() {
        long start = stream().start_time();
        return start == AV_NOPTS_VALUE ? 0 : start;
    }

    /** As the file states or FFmpeg estimates it; zero where unknown. */
    Duration length() {
        if (stream().duration() > 0) {
            return Pcm.duration(av_rescale_q(stream().duration(), stream().time_base(), FRAMES));
        }
        return context.duration() > 0 ? Duration.ofNanos(context.duration() * 1000) : Duration.ZERO;
    }

    /** A tag of the file or, as in Ogg, of its stream; on one line and of bounded length. */
    Optional<String> tag(String key) {
        return tag(context.metadata(), key).or(() -> tag(stream().metadata(), key));
    }

    private static Optional<String> tag(AVDictionary tags, String key) {
        AVDictionaryEntry entry = tags == null ? null : av_dict_get(tags, key, null, 0);
        if (entry == null) {
            return Optional.empty();
        }
        String text = entry.value().getString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
        String bounded = text.substring(0, Math.min(text.length(), TAG_LENGTH)).strip();
        return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}
