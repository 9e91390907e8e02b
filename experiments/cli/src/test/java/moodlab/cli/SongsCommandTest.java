package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SongsCommandTest {

    private static final int RATE = 44_100;

    @TempDir
    Path folder;

    private Path songs;

    @BeforeEach
    void makeSongs() throws Exception {
        songs = folder.resolve("songs");
        tone("happy/one.wav", 440);
        tone("sad/two.wav", 220);
        tone("loose/three.wav", 330);
        Files.writeString(songs.resolve("sad/two.txt"), "I cry alone, tears of sorrow, and my heart is broken");
        Files.writeString(songs.resolve("sad/noise.mp3"), "no sound ".repeat(99));
    }

    private void tone(String path, double hertz) throws Exception {
        Path file = songs.resolve(path);
        Files.createDirectories(file.getParent());
        byte[] pcm = new byte[2 * RATE];
        for (int i = 0; i < RATE; i++) {
            int sample = (int) (9000 * Math.sin(2 * Math.PI * hertz * i / RATE));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new java.io.ByteArrayInputStream(pcm), format, RATE),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    private CommandRun songs(String command, Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        all[0] = "songs";
        all[1] = command;
        all[2] = "--home";
        all[3] = folder.resolve("home");
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return CommandRun.of(all);
    }

    private String done(String command, Object... arguments) {
        CommandRun run = songs(command, arguments);
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    @Test
    void looksAfterALibrary() {
        String found = done("scan", songs);
        assertTrue(found.startsWith("3 added, 0 changed, 0 moved, 0 unchanged, 0 missing, 1 skipped"), found);
        assertTrue(found.contains("noise.mp3: no sound can be read from it"), found);
        assertTrue(done("scan", songs).startsWith("0 added, 0 changed, 0 moved, 3 unchanged"));

        String tagged = done("tag", "sad/two.wav");
        assertTrue(tagged.contains("folder           valence -0.63 ± 0.29"), tagged);
        assertTrue(tagged.contains("words in two.txt are in the word list"), tagged);
        assertTrue(tagged.contains("it sounds like Q1 "), tagged);
        assertTrue(tagged.contains("together") && tagged.contains("from folder and lyrics and audio"), tagged);
        assertTrue(done("tag", "--deaf", "loose/three.wav").contains("nothing is known of its mood"));
        String near = done("tag", "loose/three.wav");
        assertTrue(near.contains("it sounds like"), near);
        assertTrue(near.contains("nearest known    two (folder sad: "), near);
        assertFalse(near.contains("; one (folder"), near);
        assertTrue(done("tag").contains("one (folder happy: "));

        assertTrue(done("edit", "happy/one.wav", "--set", "title=Hello", "--who", "R-1")
                .contains("'one' → 'Hello'"));
        assertTrue(done("list", "--search", "hello").contains("Hello"));
        done("edit", "happy/one.wav", "--set", "retired=true");
        assertTrue(!done("list").contains("Hello") && done("list", "--all").contains("retired"));

        Path out = folder.resolve("out");
        assertTrue(done("export", "--to", out).contains("library.csv: 3 rows"));
        assertTrue(done("import", out).contains("library.csv: 3 rows taken"));
    }

    @Test
    void asksPeopleAndTellsHowFarTheyAgree() {
        done("scan", songs);
        String queue = done("queue", "--rater", "R-1", "--count", "1");
        assertTrue(
                queue.contains("three") && !queue.contains("one "), "the song in no mood folder comes first: " + queue);
        assertTrue(queue.contains("3 of 3 songs are left for R-1"), queue);
        rate("happy/one.wav", "R-1", 0.8, 0.4);
        rate("happy/one.wav", "R-2", 0.8, 0.4);
        rate("sad/two.wav", "R-1", -0.6, 0);
        String rated = rate("sad/two.wav", "R-2", -0.6, 0);
        assertTrue(rated.contains("R-2              valence -0.60 ± 0.25"), rated);
        assertTrue(rated.contains("on 2 songs rated by two or more: Krippendorff's alpha 1.000 for valence"), rated);
        assertTrue(done("queue", "--rater", "R-1").contains("1 of 3 songs are left"));
        assertEquals(
                2,
                songs("rate", "1", "--rater", "R-1", "--valence", "2", "--arousal", "0")
                        .exit());
    }

    private String rate(String song, String rater, double valence, double arousal) {
        return done("rate", song, "--rater", rater, "--valence", valence, "--arousal", arousal);
    }

    @Test
    void saysWhatToDo() {
        CommandRun none = songs("list");
        assertTrue(none.exit() == 1 && none.err().contains("scan songs first"), none.err());
        CommandRun nowhere = songs("scan", folder.resolve("nowhere"));
        assertTrue(nowhere.exit() == 1 && nowhere.err().contains("Check that it is there"), nowhere.err());
        done("scan", songs);
        CommandRun unknown = songs("tag", "none");
        assertTrue(unknown.exit() == 1 && unknown.err().contains("list the songs"), unknown.err());
        CommandRun funny = songs("edit", "sad/two.wav", "--set", "folder=funny");
        assertTrue(funny.exit() == 1 && funny.err().contains("choose one of angry"), funny.err());
    }
}
