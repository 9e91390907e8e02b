package moodlab.music.library;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import moodlab.domain.file.Sha256;
import moodlab.music.AudioDecoder;

/** All that is measured of a song's sound in one pass: how long, how loud, and a hash of what was decoded. */
final class SoundMeter {

    private static final int RATE = AudioDecoder.RATE;
    private static final int FRAME_BYTES = AudioDecoder.FRAME_BYTES;
    private static final double FULL_SCALE = 32_768;

    private final MessageDigest digest = Sha256.digest();
    private final LoudnessMeter loudness = new LoudnessMeter(RATE);
    private final TruePeak left = new TruePeak();
    private final TruePeak right = new TruePeak();
    private long frames;

    /** Takes whole frames: 16-bit little-endian stereo. */
    void add(byte[] pcm, int length) {
        digest.update(pcm, 0, length);
        frames += length / FRAME_BYTES;
        for (int i = 0; i < length; i += FRAME_BYTES) {
            double l = sample(pcm, i);
            double r = sample(pcm, i + 2);
            loudness.add(l, r);
            left.add(l);
            right.add(r);
        }
    }

    private static double sample(byte[] pcm, int at) {
        return (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8)) / FULL_SCALE;
    }

    long frames() {
        return frames;
    }

    OptionalDouble loudness() {
        return loudness.integrated();
    }

    OptionalDouble truePeak() {
        return Stream.of(left.decibels(), right.decibels())
                .flatMapToDouble(OptionalDouble::stream)
                .max();
    }

    /** Ends the measurement of the hash. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
