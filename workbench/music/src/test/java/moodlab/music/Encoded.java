package moodlab.music;

import java.nio.ShortBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Writes sound files for the tests, in any format that this FFmpeg can write. */
public enum Encoded {
    WAV("wav", avcodec.AV_CODEC_ID_PCM_S16LE),
    FLAC("flac", avcodec.AV_CODEC_ID_FLAC),
    MP3("mp3", avcodec.AV_CODEC_ID_MP3),
    OGG_VORBIS("ogg", avcodec.AV_CODEC_ID_VORBIS),
    OGG_OPUS("opus", avcodec.AV_CODEC_ID_OPUS),
    M4A("m4a", avcodec.AV_CODEC_ID_AAC);

    static final int RATE = 48_000;

    public final String suffix;
    private final int codec;

    Encoded(String suffix, int codec) {
        this.suffix = suffix;
        this.codec = codec;
    }

    /** Whether this FFmpeg can write it. */
    public boolean writable() {
        return known(codec);
    }

    private static boolean known(int codec) {
        return avcodec.avcodec_find_encoder(codec) != null;
    }

    /** A tone whose pitch rises with time: 200 Hz + 100 Hz for each second, both ears alike. */
    public void write(Path file, double seconds, String title) throws Exception {
        try (FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 2)) {
            recorder.setFormat(this == M4A ? "ipod" : suffix);
            recorder.setAudioCodec(codec);
            recorder.setSampleRate(RATE);
            recorder.setAudioBitrate(128_000);
            recorder.setMetadata("title", title);
            recorder.setMetadata("artist", "A test");
            recorder.start();
            recorder.record(sound(seconds));
        }
    }

    private static Frame sound(double seconds) {
        short[] samples = new short[2 * (int) Math.round(RATE * seconds)];
        for (int i = 0; i < samples.length; i++) {
            double t = Math.floor(i / 2.0) / RATE;
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * (200 * t + 50 * t * t)));
        }
        Frame frame = new Frame();
        frame.sampleRate = RATE;
        frame.audioChannels = 2;
        frame.samples = new java.nio.Buffer[] {ShortBuffer.wrap(samples)};
        return frame;
    }

    static {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }
}
