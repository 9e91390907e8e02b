package moodlab.vision.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import moodlab.domain.Frame;
import moodlab.domain.Pace;
import moodlab.domain.Pacer;
import moodlab.domain.Shot;
import moodlab.vision.recording.RecordedPicture.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    private Path home;

    private RecordingFolder folder() {
        return RecordingFolder.of(home, "S-001");
    }

    private Recording open() {
        return Recording.open(folder().path());
    }

    @Test
    void givesBackEveryFrameAsItWasRead() {
        List<RecordedFrame> rows = Scenes.record(home, 120);
        try (Recording recording = open()) {
            assertEquals(Scenes.FACTS, recording.facts());
            assertEquals(List.of(), recording.damage());
            assertEquals(120, recording.size());
            for (int i = 0; i < 120; i++) {
                RecordedFrame back = recording.frame(i);
                assertEquals(rows.get(i).with(back.picture()), back);
                assertEquals(
                        i % 5 == 4 ? Fate.NONE : Fate.IN_VIDEO, back.picture().fate());
            }
            ClockRelation clocks = recording.clocks().orElseThrow();
            assertEquals(new ClockRelation(Scenes.LATER, 2_000_000), clocks);
        }
    }

    @Test
    void findsThePictureOfAnyFrameForwardsAndBackwards() {
        Scenes.record(home, 200);
        try (Recording recording = open()) {
            for (int row : new int[] {0, 1, 2, 150, 151, 30, 198, 3, 0, 100}) {
                RecordedFrame frame = recording.frame(row);
                Frame picture = recording.picture(frame).orElseThrow();
                assertEquals(Scenes.bar(Scenes.picture(row)), Scenes.bar(picture), "frame " + row);
                assertEquals(frame.time().camera(), picture.nanos());
            }
            assertEquals(Optional.empty(), recording.picture(recording.frame(4)));
        }
    }

    @Test
    void standsInForTheCamera() {
        Scenes.record(home, 20);
        try (RecordingCamera camera = RecordingCamera.open(folder().path(), Pacer.of(Pace.AS_FAST_AS_POSSIBLE))) {
            for (int i = 0; i < 20; i++) {
                if (i % 5 != 4) {
                    Frame frame = assertInstanceOf(Frame.class, camera.next());
                    assertEquals(i * Scenes.PERIOD, frame.nanos());
                    assertEquals(Scenes.bar(Scenes.picture(i)), Scenes.bar(frame));
                }
            }
            assertInstanceOf(Shot.Ended.class, camera.next());
            assertEquals(Optional.empty(), camera.damage());
        }
    }

    @Test
    void countsAndMarksWhatItDrops() {
        RecorderState state;
        int offered = 300;
        Frame picture = Scenes.picture(0, 640, 480);
        RecorderSettings hasty = new RecorderSettings(1, 5, false);
        try (Recorder recorder =
                Recorder.start(folder(), new HomeKeys(home)::create, Scenes.FACTS, hasty, sentence -> {})) {
            for (int i = 0; i < offered; i++) {
                RecordedFrame row = Scenes.row(0).with(RecordedPicture.dropped(640, 480));
                recorder.offer(numbered(row, i), Optional.of(picture));
            }
            state = recorder.state();
        }
        assertTrue(state.droppedPictures() > 0 && state.missingFrames() > 0, state.toString());
        assertEquals(offered, state.frames() + state.missingFrames());
        try (Recording recording = open()) {
            assertEquals(state.frames(), recording.size());
            long expected = 0;
            long dropped = 0;
            for (int i = 0; i < recording.size(); i++) {
                RecordedFrame frame = recording.frame(i);
                assertEquals(expected + frame.missing(), frame.number());
                expected = frame.number() + 1;
                boolean kept = frame.picture().fate() == Fate.IN_VIDEO;
                assertEquals(kept, recording.picture(frame).isPresent());
                dropped += kept ? 0 : 1;
            }
            assertEquals(state.droppedPictures(), dropped);
        }
    }

    private static RecordedFrame numbered(RecordedFrame row, int number) {
        FrameTime time = new FrameTime(number * Scenes.PERIOD, number * Scenes.PERIOD);
        return new RecordedFrame(number, time, 0, row.picture(), row.reading(), row.crop());
    }

    @Test
    void keepsPicturesOfAnotherSizeInTheirOwn() {
        List<int[]> sizes = List.of(new int[] {96, 72}, new int[] {160, 120}, new int[] {75, 49});
        try (Recorder recorder = Recorder.start(
                folder(), new HomeKeys(home)::create, Scenes.FACTS, RecorderSettings.PATIENT, sentence -> {})) {
            for (int[] size : sizes) {
                RecordedFrame row = Scenes.row(0).with(RecordedPicture.dropped(size[0], size[1]));
                recorder.offer(row, Optional.of(Scenes.picture(0, size[0], size[1])));
            }
        }
        try (Recording recording = open()) {
            for (int i = 0; i < sizes.size(); i++) {
                Frame picture = recording.picture(recording.frame(i)).orElseThrow();
                assertEquals(sizes.get(i)[0], picture.width());
                assertEquals(sizes.get(i)[1], picture.height());
            }
        }
    }

    @Test
    void keepsTheKeyForTheOwnerAlone() throws IOException {
        Scenes.record(home, 3);
        Path key = home.resolve("keys/S-001.key");
        assertEquals(32, Files.size(key));
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())));
        }
    }

    @Test
    void refusesAKeyThatIsNotItsOwn() throws IOException {
        Scenes.record(home, 10);
        Path key = home.resolve("keys/S-001.key");
        byte[] bytes = Files.readAllBytes(key);
        bytes[31] ^= 1;
        Files.write(key, bytes);
        assertSays("The key does not open", assertThrows(RecordingException.class, this::open));
        Files.delete(key);
        assertSays("has no key", assertThrows(RecordingException.class, this::open));
    }

    @Test
    void saysThatAFileIsCutOffAndReadsWhatIsBeforeTheCut() throws IOException {
        List<RecordedFrame> rows = Scenes.record(home, 120);
        byte[] whole = Files.readAllBytes(folder().frames());
        for (int cut : new int[] {whole.length - 1, whole.length - 20_000, 2 * 65_556, 70_000}) {
            Files.write(folder().frames(), Arrays.copyOf(whole, cut));
            try (Recording recording = open()) {
                assertSays("is cut off after chunk", recording.damage().get(0));
                assertTrue(recording.size() > 0 && recording.size() < 120, "rows: " + recording.size());
                int last = recording.size() - 1;
                RecordedFrame back = recording.frame(last);
                assertEquals(rows.get(last).with(back.picture()), back);
            }
        }
        for (int cut : new int[] {0, 5, 17, 20}) {
            Files.write(folder().frames(), Arrays.copyOf(whole, cut));
            assertSays("is cut off", assertThrows(RecordingException.class, this::open));
        }
    }

    @Test
    void saysThatAVideoIsCutOffAndShowsWhatIsBeforeTheCut() throws IOException {
        try (Recorder recorder = Recorder.start(
                folder(), new HomeKeys(home)::create, Scenes.FACTS, RecorderSettings.PATIENT, sentence -> {})) {
            for (int i = 0; i < 60; i++) {
                RecordedFrame row = Scenes.row(0).with(RecordedPicture.dropped(160, 120));
                recorder.offer(numbered(row, i), Optional.of(Scenes.noise(i)));
            }
        }
        byte[] whole = Files.readAllBytes(folder().video());
        Files.write(folder().video(), cutAfterTwoChunks(whole));
        try (Recording recording = open()) {
            assertSays(
                    "video.moodrec is cut off after chunk 1", recording.damage().get(0));
            assertTrue(recording.picture(recording.frame(0)).isPresent());
            assertEquals(Optional.empty(), recording.picture(recording.frame(59)));
            assertTrue(recording.picture(recording.frame(1)).isPresent());
        }
    }

    /** Header, the empty chunk, and the first with anything in it. */
    private static byte[] cutAfterTwoChunks(byte[] whole) {
        int first = ChunkFormat.HEADER + ChunkFormat.WORD + ChunkFormat.TAG;
        int length = ChunkFormat.length(ByteBuffer.wrap(whole).getInt(first));
        return Arrays.copyOf(whole, first + ChunkFormat.WORD + length + ChunkFormat.TAG + 7);
    }

    @Test
    void noticesSwappedChunks() throws IOException {
        Scenes.record(home, 120);
        byte[] bytes = Files.readAllBytes(folder().frames());
        int full = ChunkFormat.WORD + ChunkFormat.LONGEST + ChunkFormat.TAG;
        int first = ChunkFormat.HEADER + ChunkFormat.WORD + ChunkFormat.TAG;
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, first + full, full);
        System.arraycopy(bytes, first + full, swapped, first, full);
        Files.write(folder().frames(), swapped);
        assertSays("Chunk 1 of", assertThrows(RecordingException.class, this::open));
    }

    @Test
    void noticesAFileOfTheOtherKind() throws IOException {
        Scenes.record(home, 10);
        Files.copy(folder().video(), folder().frames(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertSays("is not a file of this kind", assertThrows(RecordingException.class, this::open));
    }

    @Test
    void noticesAnyFlippedBit() throws IOException {
        Scenes.record(home, 40);
        byte[] whole = Files.readAllBytes(folder().frames());
        for (int at = 0; at < whole.length; at += 997) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(folder().frames(), flipped);
            assertTrue(isNoticed(), "byte " + at);
        }
    }

    private boolean isNoticed() {
        try (Recording recording = open()) {
            recording.forEach(frame -> {});
            return !recording.damage().isEmpty();
        } catch (RecordingException e) {
            return e.getMessage().endsWith(".");
        }
    }

    @Test
    void noticesAFlippedBitInTheVideo() throws IOException {
        Scenes.record(home, 100);
        byte[] bytes = Files.readAllBytes(folder().video());
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder().video(), bytes);
        try (Recording recording = open()) {
            RecordingException noticed =
                    assertThrows(RecordingException.class, () -> recording.forEach(frame -> recording.picture(frame)));
            assertSays("was changed or damaged", noticed);
        }
    }

    @Test
    void destroysTheKeyFirst() throws IOException {
        Scenes.record(home, 10);
        assertEquals(List.of("S-001"), RecordingFolder.sessions(home));
        Files.writeString(folder().path().resolve("mine.txt"), "a file that is not ours");
        HomeKeys keys = new HomeKeys(home);
        assertThrows(RecordingException.class, () -> folder().delete(keys));
        assertFalse(Files.exists(home.resolve("keys/S-001.key")));
        assertEquals(List.of(), RecordingFolder.sessions(home));
    }

    @Test
    void neverWritesOverARecording() {
        Scenes.record(home, 3);
        HomeKeys keys = new HomeKeys(home);
        assertThrows(
                RecordingException.class,
                () -> Recorder.start(folder(), keys::create, Scenes.FACTS, RecorderSettings.LIVE, sentence -> {}));
        try (Recording recording = open()) {
            assertEquals(3, recording.size());
        }
    }

    @Test
    void refusesASessionWhoseNameLeadsElsewhere() {
        assertThrows(IllegalArgumentException.class, () -> RecordingFolder.of(home, "../S-001"));
    }

    @Test
    void endsWithASentenceWhenTheDiskIsFull() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(home.resolve("disk"));
        boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        org.junit.jupiter.api.Assumptions.assumeTrue(mounted, "no right to mount a small file system");
        try {
            fill(disk);
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static void fill(Path disk) {
        List<String> told = new ArrayList<>();
        RecordingFolder folder = RecordingFolder.of(disk, "S-001");
        try (Recorder recorder =
                Recorder.start(folder, new HomeKeys(disk)::create, Scenes.FACTS, RecorderSettings.PATIENT, told::add)) {
            for (int i = 0; i < 3_000; i++) {
                RecordedFrame row = Scenes.row(i);
                recorder.offer(row, Scenes.pictureOf(row));
            }
            assertFalse(recorder.state().running());
            assertEquals(recorder.state().trouble(), told.get(0));
        }
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("is full: make room") && told.get(0).contains("session goes on"), told.get(0));
        try (Recording recording = Recording.open(folder.path())) {
            assertTrue(recording.size() > 50, "rows: " + recording.size());
            recording.forEach(frame -> {});
        }
    }

    @Test
    void canBeReadUpToTheLastChunkAfterAKill() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRecording.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = child.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.equals("300")) {
                line = lines.readLine();
            }
            assertEquals("300", line);
            child.destroyForcibly();
            child.waitFor(30, TimeUnit.SECONDS);
        }
        try (Recording recording = open()) {
            assertFalse(recording.damage().isEmpty());
            assertTrue(recording.size() >= 50, "rows: " + recording.size());
            for (int i = 0; i < recording.size(); i++) {
                RecordedFrame back = recording.frame(i);
                assertEquals(Scenes.row(i).with(back.picture()), back);
            }
            assertEquals(0, Scenes.bar(recording.picture(recording.frame(0)).orElseThrow()));
        }
    }

    private static void assertSays(String part, RecordingException refused) {
        assertSays(part, refused.getMessage());
    }

    private static void assertSays(String part, String sentence) {
        assertTrue(sentence.contains(part) && sentence.endsWith("."), sentence);
    }
}
