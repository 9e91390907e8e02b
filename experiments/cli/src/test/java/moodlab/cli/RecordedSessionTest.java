package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.domain.Reading;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.EmotionNetwork;
import moodlab.store.LoggedEvent;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;
import moodlab.vision.recording.RecordedFrame;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.RecordingFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedSessionTest {

    private static final String WORDS = "P-01 signed the form";

    @TempDir
    private static Path shared;

    private static Path songs;
    private static Path plain;
    private static Path recorded;

    /** The same session twice: as it comes, and recorded. */
    @BeforeAll
    static void runSessions() throws IOException {
        songs = QuietSongs.in(shared.resolve("songs"));
        plain = shared.resolve("plain");
        recorded = shared.resolve("recorded");
        CommandRun first = session(plain);
        assertEquals(0, first.exit(), first.err());
        CommandRun second = session(recorded, "--record", "--consent", WORDS);
        assertEquals(0, second.exit(), second.err());
        assertTrue(second.out().contains("0 pictures dropped, 0 frames missing"), second.out());
    }

    private static CommandRun session(Path home, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "session",
                "--home",
                home,
                "--camera",
                "demo",
                "--songs",
                songs,
                "--slate",
                2,
                "--rounds",
                2,
                "--fast"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    private static Recording recording() {
        return Recording.open(
                RecordingFolder.of(recorded, "S-001"), Keyring.unattended().recordings(recorded)::open);
    }

    private static List<RecordedFrame> frames() {
        List<RecordedFrame> frames = new ArrayList<>();
        try (Recording recording = recording()) {
            recording.forEach(frames::add);
        }
        return frames;
    }

    @Test
    void keepsNothingButFeaturesUnlessAskedTo() throws IOException {
        assertEquals(Set.of("moodlab.mv.db", "heads.json", "key.json", "moodlab.lock"), files(plain));
        String log = decrypted(plain);
        assertTrue(log.contains("P-01"));
        // the same seed draws the same faces, so these are the crops that the plain session read too
        List<FaceImage> crops =
                frames().stream().flatMap(frame -> frame.crop().stream()).toList();
        assertFalse(crops.isEmpty());
        for (FaceImage crop : crops) {
            assertFalse(log.contains(middleRow(crop)), "a row of a face lies in the log");
        }
        try (Store store = Store.openExisting(plain)) {
            assertTrue(store.events("S-001").stream().noneMatch(event -> event.kind() == LoggedEvent.Kind.CONSENTED));
        }
    }

    private static Set<String> files(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String latin(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String decrypted(Path home) throws IOException {
        Path file = home.resolve("moodlab.mv.db");
        try (InputStream in = StoreCipher.of(file, Keyring.unattended(), home).read(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String middleRow(FaceImage crop) {
        StringBuilder row = new StringBuilder();
        for (int x = 0; x < FaceImage.SIDE; x++) {
            row.append((char) Math.round(crop.at(x, FaceImage.SIDE / 2) * 255));
        }
        return row.toString();
    }

    @Test
    void recordsOnLoggedConsentAndEncryptsIt() throws IOException {
        assertEquals(
                Set.of(
                        "keys/S-001.json",
                        "keys/participants/P-01.json",
                        "key.json",
                        "moodlab.mv.db",
                        "heads.json",
                        "moodlab.lock",
                        "recordings/S-001/frames.moodrec",
                        "recordings/S-001/video.moodrec"),
                files(recorded));
        try (Store store = Store.openExisting(recorded)) {
            LoggedEvent consent = store.events("S-001").get(1);
            assertEquals(LoggedEvent.Kind.CONSENTED, consent.kind());
            assertEquals(WORDS, consent.note());
        }
        String sealed = latin(recorded.resolve("recordings/S-001/frames.moodrec"));
        assertFalse(sealed.contains("P-01"));
        for (RecordedFrame frame : frames()) {
            frame.crop().ifPresent(crop -> assertFalse(sealed.contains(middleRow(crop))));
        }
    }

    @Test
    void givesTheVeryReadingsOfTheLogAgain() {
        CnnEmotionReader reader = new CnnEmotionReader(EmotionModel.shipped());
        List<Reading> logged = new ArrayList<>();
        try (Store store = Store.openExisting(recorded)) {
            store.eachReading("S-001", reading -> logged.add(reading.reading().reading()));
        }
        List<RecordedFrame> frames = frames();
        assertEquals(logged, frames.stream().map(RecordedFrame::reading).toList());
        int seen = 0;
        for (RecordedFrame frame : frames) {
            if (frame.reading() instanceof Reading.Seen then) {
                EmotionDistribution now = reader.read(frame.crop().orElseThrow());
                assertArrayEquals(then.emotions().toArray(), now.toArray(), 0);
                seen++;
            }
        }
        assertTrue(seen > 0);
    }

    @Test
    void saysThatAReplayIsIdentical() throws IOException {
        Path csv = shared.resolve("replay.csv");
        CommandRun run = CommandRun.of("replay", "--home", recorded, "--session", "S-001", "--csv", csv);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("identical: all"), run.out());
        assertTrue(run.out().contains("the model of that day"), run.out());
        assertEquals(1 + frames().size(), Files.readAllLines(csv).size());
    }

    private static CommandRun decidedOn(Path model, Path home) {
        return CommandRun.of("replay", "--home", home, "--model", model);
    }

    @Test
    void theSameNetworkLeadsToTheSameDecisions() {
        CommandRun run = decidedOn(RealData.root().resolve("data/models/face-emotion.zip"), recorded);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("faces read anew in 2 of 2 rounds\n"), run.out());
        assertTrue(
                run.out()
                        .contains(
                                "of 2 decided on them: another emotion in 0, another first song in 0, another list in 0;"
                                        + " a probability of an emotion differs by 0.0000 on average"),
                run.out());
    }

    @Test
    void anotherNetworkReadsAnotherEmotion() {
        EmotionModel untaught = EmotionModel.of(
                EmotionNetwork.untrained(7), EmotionModel.shipped().manifest());
        untaught.save(shared.resolve("other.zip"));
        CommandRun run = decidedOn(shared.resolve("other.zip"), recorded);
        assertEquals(0, run.exit(), run.err()); // the log itself comes out as it was written
        assertTrue(run.out().contains("faces read anew in 2 of 2 rounds\n"), run.out());
        assertFalse(run.out().contains("differs by 0.0000"), run.out());
    }

    @Test
    void saysWhereNoFramesWereKept() {
        CommandRun run = decidedOn(RealData.root().resolve("data/models/face-emotion.zip"), plain);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("S-001: no frames were kept, features only"), run.out());
        assertTrue(run.out().contains("faces read anew in 0 of 2 rounds; no frames kept of rounds 1, 2"), run.out());
        assertFalse(run.out().contains("decided on them"), run.out());
    }

    @Test
    void whatIsNoModelOrPolicyIsSaidInASentence() throws IOException {
        Path bad = Files.writeString(shared.resolve("bad.zip"), "no model");
        Files.writeString(shared.resolve("bad.json"), "{}");
        for (Path model : List.of(bad, shared.resolve("nowhere.zip"))) {
            CommandRun run = decidedOn(model, recorded);
            assertEquals(1, run.exit());
            assertTrue(run.err().contains(model.getFileName().toString()), run.err());
            assertFalse(run.err().contains("should not have"), run.err());
        }
        CommandRun run = CommandRun.of("replay", "--home", recorded, "--policy", "best");
        assertEquals(1, run.exit());
        assertFalse(run.err().contains("should not have"), run.err());
    }

    @Test
    void readsFacesOfARecording() throws IOException {
        Path csv = shared.resolve("faces.csv");
        CommandRun run = CommandRun.of(
                "read-faces", "--camera", RecordingFolder.of(recorded, "S-001").path(), "--csv", csv);
        assertEquals(0, run.exit(), run.err());
        assertEquals(1 + frames().size(), Files.readAllLines(csv).size());
    }

    @Test
    void recordsNothingWithoutConsent() {
        assertEquals(2, session(shared.resolve("none"), "--record").exit());
        assertEquals(2, session(shared.resolve("none"), "--consent", WORDS).exit());
        assertFalse(Files.exists(shared.resolve("none/recordings")));
    }

    @Test
    void deletesARecordingAndLogsThat() throws IOException {
        Path home = shared.resolve("deleted");
        assertEquals(0, session(home, "--record", "--consent", WORDS).exit());
        assertEquals(
                2,
                CommandRun.of("delete-recording", "--home", home, "--session", "S-001")
                        .exit());
        assertEquals(
                0,
                CommandRun.of("delete-recording", "--home", home, "--session", "S-001", "--yes")
                        .exit());
        assertEquals(
                Set.of("moodlab.mv.db", "heads.json", "key.json", "keys/participants/P-01.json", "moodlab.lock"),
                files(home));
        try (Store store = Store.openExisting(home)) {
            Optional<LoggedEvent> last = store.events("S-001").stream().reduce((first, second) -> second);
            assertEquals(LoggedEvent.Kind.RECORDING_DELETED, last.orElseThrow().kind());
        }
        CommandRun gone =
                CommandRun.of("replay", "--home", home, "--session", "S-001", "--csv", shared.resolve("gone.csv"));
        assertEquals(1, gone.exit());
        assertTrue(gone.err().contains("There is no recording"), gone.err());
    }
}
