package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.domain.round.Round;
import moodlab.store.LoggedEvent;
import moodlab.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session whose process dies between two entries of its log, gone on with later. */
class ResumedSessionTest {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void makeSongs() throws IOException {
        QuietSongs.in(Files.createDirectory(folder.resolve("songs")));
        home = folder.resolve("home");
    }

    private CommandRun run(String... more) {
        List<Object> all = new java.util.ArrayList<>(
                List.of("session", "--fast", "--home", home, "--camera", "demo", "--songs", folder.resolve("songs")));
        all.addAll(List.of(more));
        CommandRun run = CommandRun.of(all.toArray());
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    /** The log of a whole session, cut off behind its first settled reward that is known, as a crash would leave it. */
    private Path cutOffBeforeLearning() throws IOException {
        run("--rounds", "4");
        Path cut = folder.resolve("cut");
        try (Store whole = Store.open(home);
                Store half = Store.open(cut)) {
            CutLog.copy(whole, half.log(), "S-001");
        }
        return cut;
    }

    @Test
    void goesOnWithItsRoundsLearnsWhatWasSettledAndReplays() throws IOException {
        home = cutOffBeforeLearning();
        try (Store store = Store.open(home)) {
            assertEquals("S-001", store.stopped().get(0).session());
            assertEquals(0, learned(store));
        }
        CommandRun other = run("--rounds", "1", "--participant", "P-02");
        assertTrue(other.err().contains("session S-001 stopped at 09:"), other.err());
        run("--resume", "S-001", "--rounds", "2");
        try (Store store = Store.open(home)) {
            List<Round> rounds = store.rounds("S-001");
            assertEquals(
                    IntStream.rangeClosed(1, rounds.size()).boxed().toList(),
                    rounds.stream().map(round -> round.decision().sequence()).toList());
            List<LoggedEvent.Kind> kinds =
                    store.events("S-001").stream().map(LoggedEvent::kind).toList();
            int resumed = kinds.indexOf(LoggedEvent.Kind.RESUMED);
            assertEquals(LoggedEvent.Kind.LEARNED, kinds.get(resumed + 1));
            assertEquals(LoggedEvent.Kind.CLOSED, kinds.get(kinds.size() - 1));
            assertEquals(List.of(), store.stopped());
        }
        CommandRun replay = CommandRun.of("replay", "--home", home);
        assertEquals(0, replay.exit(), replay.out());
        assertEquals(0, CommandRun.of("verify", "--home", home).exit());
        assertEquals(
                1,
                CommandRun.of("session", "--fast", "--home", home, "--resume", "S-001")
                        .exit());
    }

    private static long learned(Store store) {
        return store.events("S-001").stream()
                .filter(event -> event.kind() == LoggedEvent.Kind.LEARNED)
                .count();
    }

    @Test
    void canBeClosedAsIncomplete() throws IOException {
        home = cutOffBeforeLearning();
        CommandRun closed = CommandRun.of("close-session", "--home", home, "S-001");
        assertEquals(0, closed.exit(), closed.err());
        assertTrue(closed.out().contains("head of S-001"), closed.out());
        assertEquals(1, CommandRun.of("close-session", "--home", home, "S-001").exit());
        assertEquals(0, CommandRun.of("verify", "--home", home).exit());
    }

    @Test
    void everyDecisionComesOutAsItWasLoggedAndAnotherPolicyIsAskedToo() {
        run("--rounds", "4");
        run("--rounds", "2", "--strategy", "random");
        CommandRun replay = CommandRun.of("replay", "--home", home, "--policy", "uniform");
        assertEquals(0, replay.exit(), replay.out());
        assertTrue(
                replay.out().contains("S-001: 4 rounds; 4 lists redrawn bit for bit; probabilities identical in 4"),
                replay.out());
        assertTrue(replay.out().contains("S-002: 2 rounds; 2 lists redrawn bit for bit; probabilities identical in 2"));
        // of four songs and more an even choice gives each the same
        assertTrue(
                replay.out().contains("uniform: the same favourite")
                        && replay.out().contains("with the same seed"),
                replay.out());
        CommandRun backup = CommandRun.of("backup", "--home", home);
        assertEquals(0, backup.exit(), backup.err());
        assertEquals(0, CommandRun.of("restore", "--home", home).exit());
    }
}
