package moodlab.music;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Turns decoded frames of one shape (rate, sample format, channels) into {@link Pcm}. */
final class Resampler implements AutoCloseable {

    private final SwrContext context = new SwrContext(null);
    private final int rate;
    private final int format;
    private final int channels;

    private Resampler(AVFrame shape) {
        rate = shape.sample_rate();
        format = shape.format();
        channels = shape.ch_layout().nb_channels();
    }

    /** Empty where FFmpeg knows no way from that shape. */
    static Optional<Resampler> from(AVFrame shape) {
        Resampler made = new Resampler(shape);
        if (made.opened(shape)) {
            return Optional.of(made);
        }
        made.close();
        return Optional.empty();
    }

    private boolean opened(AVFrame shape) {
        try (AVChannelLayout from = new AVChannelLayout();
                AVChannelLayout to = new AVChannelLayout()) {
            av_channel_layout_copy(from, shape.ch_layout());
            if (from.order() == AV_CHANNEL_ORDER_UNSPEC) {
                av_channel_layout_default(from, channels);
            }
            av_channel_layout_default(to, Pcm.CHANNELS);
            return swr_alloc_set_opts2(context, to, AV_SAMPLE_FMT_S16, Pcm.RATE, from, format, rate, 0, null) >= 0
                    && swr_init(context) >= 0;
        }
    }

    boolean fits(AVFrame frame) {
        return frame.sample_rate() == rate
                && frame.format() == format
                && frame.ch_layout().nb_channels() == channels;
    }

    byte[] convert(AVFrame frame) {
        return converted(frame.extended_data(), frame.nb_samples());
    }

    /** What the filter still holds when the stream has ended. */
    byte[] rest() {
        return converted(null, 0);
    }

    private byte[] converted(PointerPointer<?> planes, int samples) {
        int room = Math.max(1, swr_get_out_samples(context, samples));
        try (BytePointer out = new BytePointer((long) room * Pcm.FRAME_BYTES);
                PointerPointer<Pointer> into = new PointerPointer<>(1)) {
            int frames = Math.max(0, swr_convert(context, into.put(0, out), room, planes, samples));
            byte[] bytes = new byte[frames * Pcm.FRAME_BYTES];
            out.get(bytes);
            return bytes;
        }
    }

    @Override
    public void close() {
        swr_free(context);
    }
}
