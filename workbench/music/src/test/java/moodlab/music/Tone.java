package moodlab.music;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A plain WAV file in the player's own shape, so that its bytes are the ones to be heard. */
final class Tone {

    private Tone() {}

    static void write(Path file, Duration length) throws IOException {
        byte[] bytes = new byte[(int) Pcm.frames(length) * Pcm.FRAME_BYTES];
        for (int i = 0; i < bytes.length; i += 2) {
            int sample = (int) (9000 * Math.sin(i * 0.011) + 900 * Math.sin(i * 0.0007));
            bytes[i] = (byte) sample;
            bytes[i + 1] = (byte) (sample >> 8);
        }
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), Pcm.FORMAT, Pcm.frames(length));
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
