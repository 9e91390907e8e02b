package moodlab.music.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.SongFacts;
import moodlab.domain.song.TagSource;
import moodlab.music.Encoded;
import moodlab.music.SongsMissing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanJobTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z"));

    @TempDir
    Path folder;

    private final MapShelf shelf = new MapShelf();
    private Path root;

    @BeforeEach
    void makeRoot() throws Exception {
        root = Files.createDirectory(folder.resolve("songs"));
    }

    @Test
    void readsWhatASongIs() throws Exception {
        tone("albums/1999/Happy/b side/one.flac", 2);
        assertEquals(1, scan().added());
        SongFacts song = shelf.songs.get("albums/1999/Happy/b side/one.flac");
        assertEquals("albums/1999/Happy/b side/one.flac", song.text().title());
        assertEquals("A test", song.text().artist());
        assertEquals(Optional.of("happy"), song.folder());
        assertEquals(2, song.sound().length().toNanos() / 1e9, 0.001);
        assertEquals(20 * Math.log10(8000 / 32768.0), song.sound().truePeak().orElseThrow(), 0.1);
        double loudness = song.sound().loudness().orElseThrow();
        assertTrue(loudness > -17 && loudness < -11, "both ears at a peak of -12.2 dB: " + loudness);
        assertEquals(64, song.file().hash().length());
    }

    @Test
    void readsAgainOnlyWhatWasChanged() throws Exception {
        tone("Q1/a.wav", 1);
        tone("Q1/b.wav", 1);
        tone("Q1/c.wav", 1);
        scan();
        shelf.steps.clear();
        tone("Q1/b.wav", 2);
        Files.setLastModifiedTime(root.resolve("Q1/c.wav"), FileTime.from(CLOCK.instant()));
        ScanReport report = scan();
        assertEquals(new ScanReport(0, 1, 0, 2, 0, List.of()), report);
        assertEquals(
                List.of(ScanStep.Changed.class, ScanStep.Touched.class, ScanStep.Gone.class),
                shelf.steps.stream().map(Object::getClass).toList());
        shelf.steps.clear();
        assertEquals(3, scan().unchanged());
        assertEquals(List.of(new ScanStep.Gone(List.of())), shelf.steps);
    }

    @Test
    void findsASongThatWasMovedAndOneThatIsBack() throws Exception {
        tone("Q1/a.wav", 1);
        tone("Q1/b.wav", 2);
        scan();
        Files.createDirectories(root.resolve("sad/deep"));
        Files.move(root.resolve("Q1/a.wav"), root.resolve("sad/deep/renamed.wav"));
        Files.move(root.resolve("Q1/b.wav"), folder.resolve("away.wav"));
        assertEquals(new ScanReport(0, 0, 1, 0, 1, List.of()), scan());
        ScanStep.Moved moved = (ScanStep.Moved) shelf.steps.stream()
                .filter(ScanStep.Moved.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals("Q1/a.wav", moved.from());
        assertEquals(Optional.of("sad"), moved.facts().folder());
        assertTrue(shelf.files.get("Q1/b.wav").missing());
        assertEquals(1, scan().missing(), "it stays missing");
        Files.move(folder.resolve("away.wav"), root.resolve("Q1/b.wav"));
        assertEquals(0, scan().missing());
        assertTrue(!shelf.files.get("Q1/b.wav").missing());
    }

    @Test
    void knowsARetaggedCopyByItsSound() throws Exception {
        tone("Q1/a.flac", 1);
        scan();
        Path other = root.resolve("Q2/b.flac");
        Files.createDirectories(other.getParent());
        Encoded.FLAC.write(other, 1, "Another title");
        Files.delete(root.resolve("Q1/a.flac"));
        assertEquals(1, scan().moved());
        assertEquals("Another title", shelf.songs.get("Q2/b.flac").text().title());
    }

    @Test
    void skipsWhatIsNoSongWithAReasonAndDoesNotReadItAgain() throws Exception {
        tone("Q1/good.wav", 1);
        write("Q1/picture.mp3", "\u0089PNG no sound".repeat(50));
        write("Q1/empty.ogg", "");
        write("cover.jpg", "picture");
        write("Q1/good.txt", "some words");
        Path secret = folder.resolve("secret.wav");
        Encoded.WAV.write(secret, 1, "secret");
        write("Q1/list.mp3", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n" + secret + "\n#EXT-X-ENDLIST\n");
        write("Q1/script.mp3", "ffconcat version 1.0\nfile '" + secret + "'\n");
        Files.createSymbolicLink(root.resolve("Q1/link.wav"), secret);
        Map<String, String> reasons = Map.of(
                "Q1/picture.mp3", "no sound can be read from it",
                "Q1/empty.ogg", "is empty",
                "cover.jpg", "no sound can be read from it",
                "Q1/list.mp3", "no sound can be read from it",
                "Q1/script.mp3", "no sound can be read from it",
                "Q1/link.wav", "is a link that leaves the folder");
        assertEquals(reasons, reasons(scan()));
        shelf.steps.clear();
        ScanReport again = scan();
        assertEquals(reasons, reasons(again));
        assertEquals(1, shelf.steps.size(), "nothing was read: " + shelf.steps);
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws Exception {
        for (int i = 0; i < 6; i++) {
            tone("Q1/" + i + ".wav", 1);
        }
        AtomicReference<ScanJob> job = new AtomicReference<>();
        List<Integer> done = new ArrayList<>();
        synchronized (done) {
            job.set(ScanJob.start(root, shelf, CLOCK, progress -> {
                synchronized (done) {
                    done.add(progress.done());
                    if (progress.done() == 2) {
                        job.get().cancel();
                    }
                }
            }));
        }
        assertEquals(Optional.empty(), job.get().await());
        assertEquals(List.of(1, 2), done);
        assertEquals(2, shelf.songs.size());
        ScanReport rest = scan();
        assertEquals(4, rest.added());
        assertEquals(2, rest.unchanged());
    }

    @Test
    void takesWordsFromBesideTheSong() throws Exception {
        tone("Q1/a.wav", 1);
        write("Q1/a.lrc", "[ar:Nobody]\n[00:01.00]Tears and <00:01.50>sorrow\n[00:02.00]I cry alone in pain\n");
        scan();
        assertEquals(
                TagSource.LYRICS,
                shelf.songs.get("Q1/a.wav").words().orElseThrow().source());
        assertTrue(shelf.songs.get("Q1/a.wav").words().orElseThrow().why().startsWith("5 of the 8 words in a.lrc"));
    }

    @Test
    void saysWhatToDoWithoutAFolder() {
        ScanJob job = ScanJob.start(folder.resolve("nowhere"), shelf, CLOCK, progress -> {});
        String message = assertThrows(SongsMissing.class, job::await).getMessage();
        assertTrue(message.contains("nowhere") && message.contains("Check"), message);
    }

    private ScanReport scan() {
        return ScanJob.start(root, shelf, CLOCK, progress -> {}).await().orElseThrow();
    }

    private void tone(String path, double seconds) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Path made = folder.resolve("made." + path.substring(path.lastIndexOf('.') + 1));
        (path.endsWith("flac") ? Encoded.FLAC : Encoded.WAV).write(made, seconds, path);
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String path, String text) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> reasons(ScanReport report) {
        return report.skipped().stream()
                .collect(Collectors.toMap(each -> root.relativize(each.path()).toString(), each -> each.reason()));
    }
}
