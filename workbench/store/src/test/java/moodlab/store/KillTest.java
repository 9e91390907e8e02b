package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.RoundLog;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Song;
import moodlab.store.keys.StoreCipher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A child JVM writes rounds and says after each entry how many it has written; it is killed without warning. Every entry
 * that it spoke of must be there. {@code -Dmoodlab.kills=100} kills a hundred times as often, in each of two plain and two
 * encrypted stores, and says how long they took to open again.
 */
class KillTest {

    private static final int ENTRIES_A_ROUND = 5;

    private static final Map<String, List<Long>> REOPENED = new TreeMap<>();

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"plain,1", "plain,2", "encrypted,1", "encrypted,2"})
    void everyAcknowledgedEntryIsThereAfterAKill(String kind, int seed) throws Exception {
        Random random = new Random(seed);
        if (kind.equals("plain")) {
            RawStore.makePlain(home);
        }
        for (int kill = 1; kill <= Integer.getInteger("moodlab.kills", 1); kill++) {
            String session = "S-%03d".formatted(kill);
            long acknowledged = killed(session, 1 + random.nextInt(40), random.nextInt(30));
            long began = System.nanoTime();
            try (Store store = Store.open(home)) {
                REOPENED.computeIfAbsent(kind, each -> new ArrayList<>()).add((System.nanoTime() - began) / 1_000_000);
                assertAllThere(store, session, acknowledged);
            }
            assertEquals(kind.equals("encrypted"), StoreCipher.isEncrypted(Database.file(home)));
        }
    }

    @AfterAll
    static void report() {
        REOPENED.forEach((kind, millis) -> {
            Collections.sort(millis);
            System.out.printf(
                    "%s: %d kills, no acknowledged entry lost; opened again in %d ms (median), %d ms (longest)%n",
                    kind, millis.size(), millis.get(millis.size() / 2), millis.get(millis.size() - 1));
        });
    }

    /** Lets it speak so often, then some milliseconds more, and kills it; what it still said before it died counts. */
    private long killed(String session, int lines, int millis) throws IOException, InterruptedException {
        Process child = ChildJvm.start(KillTest.class, home.toString(), session);
        long acknowledged = 0;
        try (BufferedReader out = child.inputReader()) {
            for (String said = out.readLine(); said != null; said = out.readLine()) {
                acknowledged = said.matches("\\d+") ? Math.max(acknowledged, Long.parseLong(said)) : acknowledged;
                if (acknowledged == lines) {
                    Thread.sleep(millis);
                    child.toHandle().destroyForcibly(); // the process's own method would close its output unread
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertTrue(acknowledged >= lines, "the child ended by itself after " + acknowledged);
        return acknowledged;
    }

    private static void assertAllThere(Store store, String session, long acknowledged) {
        List<Round> rounds = store.rounds(session);
        int events = store.events(session).size() - 1; // the opening is said as nothing
        assertTrue(rounds.size() + events >= acknowledged, rounds.size() + " + " + events + " of " + acknowledged);
        for (Round round : rounds) {
            assertEquals(Samples.decision(session, round.decision().sequence(), Samples.songs(12)), round.decision());
        }
        long readingsARound = Samples.readings(session, 1).readings().size();
        assertEquals(readingsARound * rounds.size(), store.readings(session));
        long learnt = store.events(session).stream()
                .filter(event -> event.kind() == LoggedEvent.Kind.LEARNED)
                .count();
        assertEquals(
                learnt == 0 ? 0 : learnt + 1,
                store.latestPolicyState(session, "thompson")
                        .map(state -> state.version())
                        .orElse(0L));
    }

    /** The child: home, session. */
    public static void main(String[] arguments) {
        String session = arguments[1];
        List<Song> songs = Samples.songs(12);
        Store store = Store.open(Path.of(arguments[0])); // never closed: it is killed
        RoundLog log = store.log();
        log.append(Samples.opened(session, session));
        for (int sequence = 1, said = 0; sequence < 10_000; sequence++) {
            log.append(Samples.readings(session, sequence));
            for (LogEntry entry : entries(session, sequence, songs)) {
                log.append(entry);
                System.out.println(++said);
            }
        }
    }

    private static List<LogEntry> entries(String session, int sequence, List<Song> songs) {
        Decision decision = Samples.decision(session, sequence, songs);
        List<LogEntry> entries = Stream.<LogEntry>of(
                        decision,
                        new LogEntry.Answered(
                                session,
                                sequence,
                                Samples.at(sequence),
                                new moodlab.domain.round.Feedback.Thumbed(Thumb.UP)),
                        new LogEntry.Heard(session, sequence, Samples.at(sequence), 1, Samples.exposure(), ""),
                        new LogEntry.Settled(session, sequence, Samples.at(sequence), new Reward.Known(1)),
                        new LogEntry.Learned(session, sequence, Samples.at(sequence), Samples.state(sequence + 1)))
                .toList();
        assertEquals(ENTRIES_A_ROUND, entries.size());
        return entries;
    }
}
