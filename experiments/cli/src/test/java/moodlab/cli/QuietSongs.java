package moodlab.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Six songs of a second's silence, in a moment: the synthesised ones take seconds to render and to look through. */
final class QuietSongs {

    private static final int RATE = 8_000;

    private QuietSongs() {}

    /** Two each in three mood folders. */
    static Path in(Path folder) throws IOException {
        for (String mood : List.of("happy", "sad", "neutral")) {
            Files.createDirectories(folder.resolve(mood));
            for (int number = 1; number <= 2; number++) {
                write(folder.resolve(mood + "/quiet-" + mood + "-" + number + ".wav"));
            }
        }
        return folder;
    }

    private static void write(Path file) throws IOException {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        byte[] silence = new byte[2 * RATE];
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(silence), format, RATE),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }
}
