package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import moodlab.domain.round.Round;
import moodlab.domain.song.Song;
import moodlab.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of the player that all this began with, by commands alone: a person registers, logs in, sets preferences, listens
 * before the drawn face and rates; an admin changes the songs of a mood, and the next list shows it.
 */
class PaperWayCommandTest {

    private static final String ADMINS = "the admin's password\n";
    private static final String PERSONS = "a password of four words\n";
    private static final String RETIRED = "happy/quiet-happy-1.wav";
    private static final String NEVER = "neutral/quiet-neutral-1.wav";
    private static final String MOVED = "sad/quiet-sad-1.wav";

    @TempDir
    Path folder;

    private Path home;

    /** The last line that a command printed. */
    private static String done(String input, Object... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            CommandRun run = CommandRun.of(words);
            assertEquals(0, run.exit(), run.err());
            return run.out().lines().reduce((first, second) -> second).orElse("");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aPersonListensAndAnAdminChangesTheSongsOfAMood() throws IOException {
        home = folder.resolve("home");
        Path songs = QuietSongs.in(folder.resolve("songs"));
        done(ADMINS, "people", "first-admin", "--home", home, "--password-stdin");
        String person =
                done(PERSONS, "people", "own", "register", "--agree", "camera", "--home", home, "--password-stdin");
        String preferences = done(
                PERSONS,
                "people",
                "own",
                "prefer",
                "--as",
                person,
                "--never",
                NEVER,
                "--evening",
                "calm",
                "--home",
                home,
                "--password-stdin");
        assertTrue(preferences.startsWith("evening: "), preferences);
        done("", "songs", "scan", "--home", home, songs);
        listen(person, songs);
        done("", "songs", "edit", "--home", home, RETIRED, "--set", "retired=true");
        done("", "songs", "edit", "--home", home, MOVED, "--set", "folder=happy");
        listen(person, songs);
        try (Store store = Store.open(home)) {
            store.sessions().forEach(session -> assertEquals(person, session.participant()));
            Round before = store.rounds("S-001").get(0);
            Round after = store.rounds("S-002").get(0);
            assertTrue(store.rounds("S-001").stream()
                    .anyMatch(round -> round.outcome().thumb().isPresent()));
            assertTrue(before.decision().context().features().names().contains("wish_known"));
            assertFalse(song(before, NEVER).isPresent());
            assertTrue(song(before, RETIRED).isPresent());
            assertEquals("sad", song(before, MOVED).orElseThrow().folder().name());
            assertFalse(song(after, RETIRED).isPresent());
            assertEquals("happy", song(after, MOVED).orElseThrow().folder().name());
            assertEquals(4, after.decision().choice().candidates().size());
        }
    }

    private void listen(String person, Path songs) {
        done(
                "",
                "session",
                "--home",
                home,
                "--participant",
                person,
                "--camera",
                "demo",
                "--songs",
                songs,
                "--slate",
                "3",
                "--rounds",
                "3",
                "--fast");
    }

    private static Optional<Song> song(Round round, String id) {
        return round.decision().choice().candidates().stream()
                .filter(song -> song.id().equals(id))
                .findFirst();
    }
}
