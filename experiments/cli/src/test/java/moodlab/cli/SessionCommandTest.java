package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Round;
import moodlab.store.Store;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCommandTest {

    @TempDir
    private static Path songs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeSongs() throws IOException {
        QuietSongs.in(songs);
    }

    @Test
    void runsTenRoundsOnTheRealClipAndExportsWhatTheStoreHolds() throws IOException {
        Path clip = RealData.folder().resolve("faces/WolfgangLanger_Pexels.mp4");
        assumeTrue(Files.exists(clip), "no clip at " + clip + ": set MOODLAB_DATA to run this test");
        JsonNode summary = session("first", clip.toString(), "--rounds", "10", "--policy", "thompson");
        assertEquals(10, summary.get("rounds").asInt());
        assertTrue(summary.get("framesRead").asInt() >= 200, summary.toString());
        assertTrue(
                summary.get("framesWithFace").asInt()
                        >= 0.95 * summary.get("framesRead").asInt(),
                summary.toString());
        List<CSVRecord> exported = exported("first");
        try (Store store = Store.open(folder.resolve("first"))) {
            List<Round> rounds = store.rounds("S-001");
            assertEquals(10, rounds.size());
            for (int i = 0; i < rounds.size(); i++) {
                assertSame(rounds.get(i), exported.get(i));
            }
        }
    }

    @Test
    void writesTheSameLogFromTheSameSeed() throws IOException {
        for (String home : List.of("first", "second")) {
            session(home, "demo", "--rounds", "3", "--strategy", "random", "--selection", "pick");
            export(home);
        }
        for (String table : List.of("rounds.csv", "readings.csv", "events.csv", "songs.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("first-csv").resolve(table)),
                    Files.readString(folder.resolve("second-csv").resolve(table)),
                    table);
        }
    }

    @Test
    void writesAnotherLogFromAnotherSeed() throws IOException {
        session("first", "demo", "--rounds", "2", "--seed", "1");
        session("second", "demo", "--rounds", "2", "--seed", "2");
        export("first");
        export("second");
        assertFalse(Files.readString(folder.resolve("first-csv/rounds.csv"))
                .equals(Files.readString(folder.resolve("second-csv/rounds.csv"))));
    }

    @Test
    void goesOnFromWhatThePolicyHadLearnt() throws IOException {
        session("home", "demo", "--rounds", "4");
        session("home", "demo", "--rounds", "1");
        try (Store store = Store.open(folder.resolve("home"))) {
            long learnt = store.rounds("S-001").stream()
                    .filter(round -> round.outcome().thumb().isPresent())
                    .count();
            assertTrue(learnt > 0);
            Round first = store.rounds("S-002").get(0);
            assertEquals(learnt, first.decision().policy().version());
        }
    }

    @Test
    void roundsWithoutAFaceSayThatThereWasNone() throws IOException {
        Path clip = RealData.folder().resolve("faces/no_face.mp4");
        assumeTrue(Files.exists(clip), "no clip at " + clip + ": set MOODLAB_DATA to run this test");
        session("home", clip.toString(), "--rounds", "2");
        try (Store store = Store.open(folder.resolve("home"))) {
            for (Round round : store.rounds("S-001")) {
                assertTrue(round.decision().context().observation().emotions().isEmpty());
            }
        }
    }

    @Test
    void aVideoCutShortIsSaidAndTheSessionGoesOn() throws IOException {
        Path clip = RealData.folder().resolve("faces/WolfgangLanger_Pexels.mp4");
        assumeTrue(Files.exists(clip), "no clip at " + clip + ": set MOODLAB_DATA to run this test");
        byte[] whole = Files.readAllBytes(clip);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 8));
        CommandRun session = run("--camera", cut, "--songs", songs, "--rounds", 4);
        assertEquals(0, session.exit(), session.err());
        assertEquals(
                1,
                session.err()
                        .lines()
                        .filter(line -> line.contains("is cut short"))
                        .count(),
                session.err());
        try (Store store = Store.open(folder.resolve("home"))) {
            assertEquals(4, store.rounds("S-001").size());
        }
        CommandRun read = CommandRun.of("read-faces", "--camera", cut, "--csv", folder.resolve("faces.csv"));
        assertEquals(0, read.exit(), read.err());
        assertTrue(read.err().contains("of 472 pictures could be read"), read.err());
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertEquals(2, run("--policy", "clever").exit());
        assertEquals(2, run("--strategy", "sideways").exit());
        assertEquals(2, run("--camera", "webcam:front").exit());
        assertEquals(2, run("--rounds", "none").exit());
        assertEquals(2, run("--selection", "none").exit());
    }

    @Test
    void whatCannotBeHadEndsWithOneAndASentence() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("words.mp4"), "this is no video");
        Files.writeString(folder.resolve("file"), "a file where the home should be");
        assertSentence(run("--camera", "webcam:97", "--songs", songs));
        assertSentence(run("--camera", folder.resolve("missing.mp4"), "--songs", songs));
        assertSentence(run("--camera", folder.resolve("words.mp4"), "--songs", songs));
        assertSentence(run("--songs", folder.resolve("missing")));
        assertSentence(run("--songs", folder.resolve("empty")));
        assertSentence(CommandRun.of("session", "--fast", "--home", folder.resolve("file/home")));
    }

    private CommandRun run(Object... more) {
        Object[] all =
                Arrays.copyOf(new Object[] {"session", "--fast", "--home", folder.resolve("home")}, 4 + more.length);
        System.arraycopy(more, 0, all, 4, more.length);
        return CommandRun.of(all);
    }

    private static void assertSentence(CommandRun run) {
        assertEquals(1, run.exit(), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertTrue(run.err().strip().endsWith("."), run.err());
    }

    private JsonNode session(String home, String camera, String... more) throws IOException {
        Path json = folder.resolve(home + ".json");
        Object[] fixed = {
            "session", "--home", folder.resolve(home), "--camera", camera, "--songs", songs, "--fast", "--json", json
        };
        Object[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        CommandRun run = CommandRun.of(all);
        assertEquals(0, run.exit(), run.err());
        return new ObjectMapper().readTree(json.toFile());
    }

    private void export(String home) {
        CommandRun run = CommandRun.of(
                "export", "--home", folder.resolve(home), "--format", "csv", "--to", folder.resolve(home + "-csv"));
        assertEquals(0, run.exit(), run.err());
    }

    private List<CSVRecord> exported(String home) throws IOException {
        export(home);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(Files.newBufferedReader(folder.resolve(home + "-csv/rounds.csv")))
                .getRecords();
    }

    private static void assertSame(Round round, CSVRecord row) {
        Slate slate = round.decision().slate();
        double[] propensities = Arrays.stream(row.get("propensities").split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] probabilities = Arrays.stream(row.get("probabilities").split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertTrue(Arrays.stream(propensities).allMatch(p -> p > 0 && p <= 1));
        assertEquals(1, Arrays.stream(probabilities).sum(), 1e-9);
        assertTrue(Arrays.equals(round.decision().choice().toArray(), probabilities));
        assertEquals(slate.size(), propensities.length);
        for (int i = 0; i < propensities.length; i++) {
            assertEquals(slate.positions().get(i).propensity(), propensities[i], 0);
        }
        assertEquals(slate.jointPropensity(), Double.parseDouble(row.get("list_propensity")), 0);
        assertEquals(Long.toString(round.decision().seed()), row.get("seed"));
        assertEquals(
                round.decision().slate(),
                round.decision().choice().draw(slate.size(), round.decision().seed()));
    }
}
