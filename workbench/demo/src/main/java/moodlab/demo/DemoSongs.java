package moodlab.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Forty-eight short songs made here, a dozen a quadrant of the valence–arousal plane, so that a session runs without
 * anybody's music. What makes a mood is in {@link SynthMood}.
 *
 * <p>The same version renders the same bytes on every machine: 16-bit WAV, one channel at 22,050 Hz, 30 to 32 seconds.
 */
public final class DemoSongs {

    /** Written into each file; raise it when what is rendered changes. */
    static final String VERSION = "Moodlab demo songs 2";

    private static final int PER_MOOD = 12;
    private static final int HEADER_BYTES = 400;

    private DemoSongs() {}

    /** Hears how far the rendering is. */
    @FunctionalInterface
    public interface Progress {

        /** Called when that many of all songs are there. */
        void ready(int songs, int all);
    }

    /**
     * Renders what is missing into {@code Q1} … {@code Q4} below the folder. A file appears when it is whole, so a
     * rendering that was broken off is taken up again.
     *
     * @return the folder, a library's root
     * @throws DemoSongsUnwritable where the files cannot be written
     */
    public static Path renderInto(Path folder, Progress progress) {
        return renderInto(folder, PER_MOOD, progress);
    }

    /**
     * As above, but only the first songs of each quadrant.
     *
     * @param perMood how many, 1 … 12
     */
    public static Path renderInto(Path folder, int perMood, Progress progress) {
        SynthStudio studio = new SynthStudio();
        int all = SynthMood.values().length * perMood;
        int ready = 0;
        try {
            for (SynthMood mood : SynthMood.values()) {
                Path quadrant = Files.createDirectories(folder.resolve(mood.folder.name()));
                for (int number = 0; number < perMood; number++) {
                    place(quadrant, mood, number, studio);
                    progress.ready(++ready, all);
                }
            }
        } catch (IOException e) {
            throw new DemoSongsUnwritable(
                    "The demo songs cannot be written to " + folder
                            + ". Free about 70 MB there, or choose another home with --home.",
                    e);
        }
        return folder;
    }

    private static void place(Path quadrant, SynthMood mood, int number, SynthStudio studio) throws IOException {
        String title = SynthTitle.of(mood, number);
        String name = String.format(
                Locale.ROOT,
                "%02d-%s.wav",
                number + 1,
                title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        Path file = quadrant.resolve(name);
        if (current(file)) {
            return;
        }
        Path part = Files.createTempFile(quadrant, ".", ".part");
        try {
            Files.write(part, render(mood, number, studio));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A song's file, whole. */
    static byte[] render(SynthMood mood, int number, SynthStudio studio) {
        SynthChance chance = new SynthChance(1000L * (mood.ordinal() + 1) + number);
        SynthScore score = new SynthComposer(mood, chance).compose();
        Map<String, String> info = new LinkedHashMap<>();
        info.put("INAM", SynthTitle.of(mood, number));
        info.put("IART", "Moodlab demo");
        info.put("ISFT", VERSION);
        return SynthWav.bytes(studio.render(score), info);
    }

    /** Files appear only whole, so the version at their beginning is enough. */
    private static boolean current(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1).contains(VERSION + "\0");
        }
    }
}
