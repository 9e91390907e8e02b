package moodlab.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSongsTest {

    @TempDir
    static Path folder;

    private static final List<Integer> PROGRESS = new ArrayList<>();
    private static final Map<SynthMood, List<SynthMeasures>> MEASURED = new EnumMap<>(SynthMood.class);

    @BeforeAll
    static void render() throws IOException {
        assertEquals(folder, DemoSongs.renderInto(folder, (songs, all) -> PROGRESS.add(all - songs)));
        for (SynthMood mood : SynthMood.values()) {
            List<SynthMeasures> measures = new ArrayList<>();
            for (Path file : songs(mood)) {
                measures.add(SynthMeasures.of(Files.readAllBytes(file)));
            }
            MEASURED.put(mood, measures);
        }
    }

    @Test
    void rendersADozenAQuadrantAndTellsHowFarItIs() throws IOException {
        for (SynthMood mood : SynthMood.values()) {
            assertEquals(12, songs(mood).size());
        }
        assertEquals(48, PROGRESS.size());
        assertEquals(0, PROGRESS.get(47));
        assertTrue(all().allMatch(song -> song.seconds() >= 30 && song.seconds() <= 32));
    }

    @Test
    void neverClipsAndEndsInSilence() {
        assertTrue(all().allMatch(song -> song.peak() > 0.1 && song.peak() < 0.95 && song.last() == 0));
    }

    @Test
    void soundsLouderAndBrighterWhereTheMoodIsExcited() {
        for (SynthMood excited : List.of(SynthMood.EXCITED, SynthMood.TENSE)) {
            for (SynthMood calm : List.of(SynthMood.SAD, SynthMood.CALM)) {
                assertApart(excited, calm, SynthMeasures::loudness, 1.8);
                assertApart(excited, calm, SynthMeasures::brightness, 1.2);
            }
        }
    }

    @Test
    void isSoftestWhereTheMoodIsSad() {
        assertApart(SynthMood.CALM, SynthMood.SAD, SynthMeasures::loudness, 1.2);
    }

    /** The quietest of the one lies above the loudest of the other by that factor, and so on. */
    private static void assertApart(
            SynthMood more, SynthMood less, ToDoubleFunction<SynthMeasures> measure, double factor) {
        double low = MEASURED.get(more).stream().mapToDouble(measure).min().orElseThrow();
        double high = MEASURED.get(less).stream().mapToDouble(measure).max().orElseThrow();
        assertTrue(low > factor * high, more + " " + low + " " + less + " " + high);
    }

    @Test
    void writesTempoDensityModeAndRegisterOfTheMood() {
        for (int number = 0; number < 12; number++) {
            SynthScore excited = score(SynthMood.EXCITED, number);
            SynthScore tense = score(SynthMood.TENSE, number);
            SynthScore sad = score(SynthMood.SAD, number);
            SynthScore calm = score(SynthMood.CALM, number);
            assertTrue(Math.min(excited.tempo(), tense.tempo()) > 1.5 * Math.max(sad.tempo(), calm.tempo()));
            assertTrue(Math.min(density(excited), density(tense)) > 3 * Math.max(density(sad), density(calm)));
            assertTrue(melodyPitch(excited, SynthVoice.LEAD) > melodyPitch(sad, SynthVoice.REED) + 6);
        }
        assertEquals(4, SynthMood.EXCITED.pitches.pitch(0, 2), "a major third");
        assertEquals(4, SynthMood.CALM.pitches.pitch(0, 2), "a major third");
        assertEquals(3, SynthMood.TENSE.pitches.pitch(0, 2), "a minor third");
        assertEquals(3, SynthMood.SAD.pitches.pitch(0, 2), "a minor third");
    }

    @Test
    void rendersTheSameBytesOnEveryMachine() throws Exception {
        Map<SynthMood, String> golden = Map.of(
                SynthMood.EXCITED, "7787a70fe4c1a714a3b4024164f4a5e4acb2ab0f50509cd6c4c1addc42a6a8d6",
                SynthMood.TENSE, "7c0b00b781efb357585c8a062414ca900981fc5c8fb98aa3724c124c0e1fd3d4",
                SynthMood.SAD, "262cac7e2f169405252981b53dcf645130fd79cca811baa4b5d8c79f7baf26eb",
                SynthMood.CALM, "eb283177300749c3c3b0ccdf441d2e08021e6a7e7356048b5c5e2b63067a1b32");
        for (SynthMood mood : SynthMood.values()) {
            byte[] bytes = DemoSongs.render(mood, 0, new SynthStudio());
            assertArrayEquals(Files.readAllBytes(songs(mood).get(0)), bytes);
            assertEquals(
                    golden.get(mood),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    "where this is meant, raise DemoSongs.VERSION and write the new hash here: " + mood);
        }
    }

    @Test
    void givesEachSongATitleOfItsOwn() throws IOException {
        for (SynthMood mood : SynthMood.values()) {
            assertEquals(
                    12,
                    Stream.iterate(0, n -> n + 1)
                            .limit(12)
                            .map(n -> SynthTitle.of(mood, n))
                            .distinct()
                            .count());
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("Q1/01-bright-street.wav"));
        String head = new String(bytes, 0, 200, StandardCharsets.ISO_8859_1);
        assertTrue(head.contains("Bright Street\0") && head.contains("Moodlab demo\0"), head);
    }

    @Test
    void keepsWhatIsWholeAndRendersWhatIsMissingOrOld(@TempDir Path other) throws IOException {
        for (SynthMood mood : SynthMood.values()) {
            Path quadrant = Files.createDirectories(other.resolve(mood.folder.name()));
            for (Path song : songs(mood)) {
                Files.writeString(quadrant.resolve(song.getFileName()), "RIFF " + DemoSongs.VERSION + "\0 no more");
            }
        }
        Path quadrant = other.resolve("Q1");
        Path kept = quadrant.resolve("01-bright-street.wav");
        Path old = Files.writeString(quadrant.resolve("02-quick-market.wav"), "RIFF Moodlab demo songs 0\0 no more");
        Path missing = quadrant.resolve("03-sunny-kite.wav");
        Files.delete(missing);
        Path mine = Files.writeString(quadrant.resolve("my-own.wav"), "not ours");
        DemoSongs.renderInto(other, (songs, all) -> {});
        assertTrue(Files.size(kept) < 100, "what bears the version is not rendered again");
        assertArrayEquals(Files.readAllBytes(folder.resolve("Q1/02-quick-market.wav")), Files.readAllBytes(old));
        assertArrayEquals(Files.readAllBytes(folder.resolve("Q1/03-sunny-kite.wav")), Files.readAllBytes(missing));
        assertEquals("not ours", Files.readString(mine));
        try (Stream<Path> files = Files.list(quadrant)) {
            assertEquals(13, files.count(), "no half file is left");
        }
    }

    @Test
    void saysWhatToDoWhereTheFilesCannotBeWritten(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("taken"), "a file, no folder");
        String message = assertThrows(DemoSongsUnwritable.class, () -> DemoSongs.renderInto(file, (songs, all) -> {}))
                .getMessage();
        assertTrue(message.contains(file.toString()) && message.contains("--home"), message);
    }

    private static SynthScore score(SynthMood mood, int number) {
        return new SynthComposer(mood, new SynthChance(number)).compose();
    }

    /** Notes a second. */
    private static double density(SynthScore score) {
        return score.notes().size() / score.length();
    }

    private static double melodyPitch(SynthScore score, SynthVoice voice) {
        return score.notes().stream()
                .filter(note -> note.voice() == voice)
                .mapToDouble(SynthNote::pitch)
                .average()
                .orElseThrow();
    }

    private static Stream<SynthMeasures> all() {
        return MEASURED.values().stream().flatMap(List::stream);
    }

    private static List<Path> songs(SynthMood mood) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(mood.folder.name()))) {
            return files.sorted().toList();
        }
    }
}
