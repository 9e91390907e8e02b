package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TempoTest {

    private static final double SECONDS = 4;
    private static final double HERTZ = 440;

    private int made;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.25, 2})
    void changesTheLengthAndKeepsThePitch(double speed) {
        byte[] sound = all(Tempo.of(this::sine, speed));
        double seconds = (double) sound.length / Pcm.FRAME_BYTES / Pcm.RATE;
        assertEquals(SECONDS / speed, seconds, 0.06);
        assertEquals(HERTZ, crossings(sound) / seconds, HERTZ * 0.01);
    }

    private static byte[] all(Tempo tempo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[4000];
        try (tempo) {
            for (int count = tempo.read(piece, 0, 4000); count >= 0; count = tempo.read(piece, 0, 4000)) {
                out.write(piece, 0, count);
            }
        }
        return out.toByteArray();
    }

    private int sine(byte[] into, int offset, int length) {
        int frames = Math.min(length / Pcm.FRAME_BYTES, (int) (SECONDS * Pcm.RATE) - made);
        for (int f = 0; f < frames; f++) {
            int sample = (int) (9000 * Math.sin(2 * Math.PI * HERTZ * (made + f) / Pcm.RATE));
            for (int b = 0; b < Pcm.FRAME_BYTES; b++) {
                into[offset + f * Pcm.FRAME_BYTES + b] = (byte) (b % 2 == 0 ? sample : sample >> 8);
            }
        }
        made += frames;
        return frames == 0 ? -1 : frames * Pcm.FRAME_BYTES;
    }

    /** How often the left ear's sound rises through zero. */
    private static int crossings(byte[] sound) {
        int crossings = 0;
        int before = 0;
        for (int i = 0; i < sound.length; i += Pcm.FRAME_BYTES) {
            int now = (sound[i] & 0xff) | (sound[i + 1] << 8);
            crossings += before < 0 && now >= 0 ? 1 : 0;
            before = now;
        }
        return crossings;
    }
}
