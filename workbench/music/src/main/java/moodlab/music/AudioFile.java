package moodlab.music;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_demuxer_iterate;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_DICT_IGNORE_SUFFIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A media file's container: its best sound stream's packets, its tags, its length. Used by one thread at a time. */
final class AudioFile implements AutoCloseable {

    private static final AVRational FRAMES = new AVRational().num(1).den(Pcm.RATE);
    private static final int TAG_LENGTH = 200;

    /** Playlists and scripts, which lead FFmpeg to other files, also outside the library. */
    private static final Set<String> LEADING_ELSEWHERE = Set.of(
            "concat",
            "dash",
            "hls",
            "image2",
            "imf",
            "lavfi",
            "mlv",
            "rtp",
            "rtsp",
            "sap",
            "sdp",
            "vobsub",
            "webm_dash_manifest");

    /** More than any song's tag or packet needs; without a bound a tag may fill the memory. */
    private static final long LARGEST_PIECE = 64L << 20;

    /** An interrupted thread reads no further. Held for good, because FFmpeg calls it for as long as a file is open. */
    private static final AVIOInterruptCB.Callback_Pointer STOP_WHERE_INTERRUPTED = new StopWhereInterrupted();

    private static final String FORMATS;

    static {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(LARGEST_PIECE);
        FORMATS = formats();
    }

    private final AVFormatContext context;
    private final int index;

    private AudioFile(AVFormatContext context, int index) {
        this.context = context;
        this.index = index;
    }

    private static final class StopWhereInterrupted extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer unused) {
            return Thread.currentThread().isInterrupted() ? 1 : 0;
        }
    }

    private static String formats() {
        List<String> names = new ArrayList<>();
        try (Pointer at = new Pointer()) {
            for (AVInputFormat format = av_demuxer_iterate(at); format != null; format = av_demuxer_iterate(at)) {
                String name = format.name().getString();
                if (Arrays.stream(name.split(",")).noneMatch(LEADING_ELSEWHERE::contains)) {
                    names.add(name);
                }
            }
        }
        return String.join(",", names);
    }

    /** Empty where FFmpeg finds no sound in it, or the thread was interrupted. */
    static Optional<AudioFile> open(Path file) {
        AVFormatContext context = avformat_alloc_context();
        context.interrupt_callback().callback(STOP_WHERE_INTERRUPTED);
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

    /** Only this file is read: a playlist that names a network address or another file is no song. */
    private static boolean opened(AVFormatContext context, Path file) {
        byte[] name = PathText.bytes(file);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        av_dict_set(options, "format_whitelist", FORMATS, 0);
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
        return entry(key, 0, TAG_LENGTH)
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty());
    }

    /** The first tag whose name begins so, such as {@code lyrics-eng}, with its lines; at most so many bytes of it. */
    Optional<String> longTag(String beginning, int bytes) {
        return entry(beginning, AV_DICT_IGNORE_SUFFIX, bytes);
    }

    private Optional<String> entry(String key, int flags, int bytes) {
        return entry(context.metadata(), key, flags, bytes)
                .or(() -> entry(stream().metadata(), key, flags, bytes));
    }

    private static Optional<String> entry(AVDictionary tags, String key, int flags, int bytes) {
        AVDictionaryEntry entry = tags == null ? null : av_dict_get(tags, key, null, flags);
        return entry == null ? Optional.empty() : Optional.of(text(entry.value(), bytes));
    }

    /** Only the beginning of a long text is copied. */
    private static String text(BytePointer value, int most) {
        int length = 0;
        while (length < most && value.get(length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        value.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}
