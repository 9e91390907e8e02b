package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import moodlab.domain.Moment;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.LogEntry;
import moodlab.store.LoggedEvent;
import moodlab.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two people is erased from a home with real sessions; the other one's log is as before. */
class EraseCommandTest {

    @TempDir
    private Path folder;

    private Path home;

    private void session(String participant) {
        CommandRun run = CommandRun.of(
                "session",
                "--fast",
                "--home",
                home,
                "--camera",
                "demo",
                "--songs",
                folder.resolve("songs"),
                "--rounds",
                2,
                "--participant",
                participant);
        assertEquals(0, run.exit(), run.err());
    }

    private CommandRun erase(String typed, Object... more) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            List<Object> all = new java.util.ArrayList<>(List.of("erase", "--home", home, "--password-stdin"));
            all.addAll(List.of(more));
            return CommandRun.of(all.toArray());
        } finally {
            System.setIn(before);
        }
    }

    /** As if the policy had begun with what others taught. */
    private PolicyState taughtByOthers() {
        try (Store store = Store.open(home)) {
            LoggedEvent learned = store.events("S-002").stream()
                    .filter(event -> event.kind() == LoggedEvent.Kind.LEARNED)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            String policy = learned.policy().orElseThrow().name();
            PolicyState own = store.latestPolicyState("P-02", policy).orElseThrow();
            PolicyState other = new PolicyState(policy, own.version() + 7, own.json());
            store.log()
                    .append(new LogEntry.Refitted(
                            "S-002", new Moment(Instant.parse("2026-01-05T09:30:00Z"), 1), other, "in a test"));
            return own;
        }
    }

    @Test
    void onePersonIsErasedAndTheOtherOneStaysAsTheyWere() throws IOException {
        QuietSongs.in(Files.createDirectory(folder.resolve("songs")));
        home = folder.resolve("home");
        session("P-01");
        session("P-02");
        assertEquals(0, CommandRun.of("backup", "--home", home).exit());
        assertEquals(
                0,
                CommandRun.of("export", "--home", home, "--to", home.resolve("csv"))
                        .exit());
        Files.writeString(home.resolve("notes.txt"), "P-01 came late; P-011 did not.");
        PolicyState own = taughtByOthers();
        assertEquals(0, erase("", "--participant", "P-01", "--dry-run").exit());
        CommandRun slip = erase("P-02\n", "--participant", "P-01");
        assertTrue(slip.err().contains("nothing was deleted"), slip.err());
        CommandRun erased = erase("P-01\n", "--participant", "P-01", "--json", folder.resolve("certificate.json"));
        assertEquals(1, erased.exit(), erased.err());
        List<String> left =
                erased.out().lines().filter(line -> line.startsWith("left:")).toList();
        assertEquals(List.of("left: notes.txt: the pseudonym"), left);
        assertTrue(erased.out().contains("refitted from their own sessions alone"), erased.out());
        assertTrue(erased.out().contains(": rewritten"), erased.out());
        assertFalse(Files.exists(home.resolve("csv")));
        assertFalse(Files.readString(folder.resolve("certificate.json")).contains("P-01"));
        CommandRun verified = CommandRun.of("verify", "--home", home);
        assertEquals(0, verified.exit(), verified.out());
        assertTrue(verified.out().contains("S-001: erased, "), verified.out());
        CommandRun replayed = CommandRun.of("replay", "--home", home);
        assertEquals(0, replayed.exit(), replayed.out());
        assertTrue(replayed.out().contains("S-002: 2 rounds; 2 lists redrawn bit for bit"), replayed.out());
        try (Store store = Store.open(home)) {
            assertEquals(own, store.latestPolicyState("P-02", own.name()).orElseThrow());
        }
        assertEquals(1, erase("", "--participant", "P-01", "--yes").exit());
        session("P-02");
        assertEquals(0, CommandRun.of("verify", "--home", home).exit());
        assertEquals(0, CommandRun.of("restore", "--home", home).exit());
        assertEquals(0, CommandRun.of("verify", "--home", home).exit());
    }
}
