package moodlab.desktop.presenter.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.store.Catalogue;
import moodlab.store.Store;

/** Libraries for tests: rows without files, many of them, and real files of a tone. */
public final class LibrarySongs {

    private static final int RATE = 8_000;
    private static final List<String> MOODS = List.of("Q1", "Q2", "Q3", "Q4");
    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");

    private LibrarySongs() {}

    /** Catalogues that many songs below {@code home/songs}; every third has been heard by a model. */
    public static void catalogue(Path home, int count) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        try (Store store = Store.open(home)) {
            Catalogue catalogue = store.catalogue();
            var shelf = catalogue.shelf(home.resolve("songs"), InstantSource.fixed(THEN));
            catalogue.atOnce(() -> {
                for (int i = 0; i < count; i++) {
                    shelf.keep(new ScanStep.Added(facts(i)));
                }
                catalogue.songs().stream()
                        .filter(song -> song.entry() % 3 == 0)
                        .forEach(song -> catalogue.tag(song, heard(chance)));
            });
        }
    }

    private static SongFacts facts(int i) {
        String mood = MOODS.get(i % MOODS.size());
        String path = mood + "/song-" + i + ".mp3";
        return new SongFacts(
                path,
                new SongFile(path, new FileStamp(i, THEN), "hash" + i),
                new SongText("Song number " + i, "Artist " + i % 17, "Album " + i % 29, "jazz", "CC BY 4.0"),
                new SongSound(
                        "sound" + i,
                        Duration.ofSeconds(100 + i % 200),
                        OptionalDouble.of(-20 + i % 12),
                        OptionalDouble.of(-1.0),
                        OptionalDouble.empty()),
                Optional.of(mood),
                Optional.empty());
    }

    private static SourceTag heard(RandomGenerator chance) {
        Affect affect = new Affect(2 * chance.nextDouble() - 1, 2 * chance.nextDouble() - 1);
        return new SourceTag(TagSource.AUDIO, "model", THEN, affect, new AffectSpread(0.3, 0.35), "it sounds so");
    }

    /** A second of a tone, which is no other's. */
    public static Path tone(Path file, double hertz) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] pcm = new byte[2 * RATE];
        for (int i = 0; i < RATE; i++) {
            int sample = (int) (9000 * Math.sin(2 * Math.PI * hertz * i / RATE));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm), format, RATE),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }
}
