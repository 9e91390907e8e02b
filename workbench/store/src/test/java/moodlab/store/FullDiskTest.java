package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogUnwritable;
import moodlab.domain.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of six megabytes, which needs the right to mount one: {@code unshare -rm mvn …} gives it. */
class FullDiskTest {

    @TempDir
    Path disk;

    @TempDir
    Path roomy;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString());
        assumeTrue(mounted, "no right to mount a small file system: run the tests as root or under 'unshare -rm'");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        assertTrue(!mounted || run("umount", disk.toString()));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Decision> decisions(Store store) {
        return store.rounds(SESSION).stream().map(Round::decision).toList();
    }

    @Test
    void losesNothingThatWasAcknowledgedAndGoesOnWhenThereIsRoom() throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[3_000_000]);
        Path home = disk.resolve("home");
        List<Decision> acknowledged = new ArrayList<>();
        try (Store store = Store.open(home)) {
            store.log().append(Samples.opened(SESSION, "P-07"));
            Decision refused = fill(store, acknowledged);
            LogUnwritable again =
                    assertThrows(LogUnwritable.class, () -> store.log().append(refused));
            assertTrue(again.getMessage().contains("full"), again.getMessage());
            Files.delete(ballast);
            store.log().append(refused);
            acknowledged.add(refused);
            assertEquals(acknowledged, decisions(store));
        }
        try (Store store = Store.open(home)) {
            assertEquals(acknowledged, decisions(store));
        }
    }

    /** Logs rounds until the disk is full; gives the one that was refused. */
    private static Decision fill(Store store, List<Decision> acknowledged) {
        for (int sequence = 1; sequence < 10_000; sequence++) {
            Decision decision = Samples.decision(SESSION, sequence, Samples.songs(800));
            long began = System.nanoTime();
            try {
                store.log().append(decision);
                acknowledged.add(decision);
            } catch (LogUnwritable e) {
                System.out.printf("full disk: said after %d ms%n", (System.nanoTime() - began) / 1_000_000);
                assertTrue(e.getMessage().contains("full") && e.getMessage().contains("make room"), e.getMessage());
                return decision;
            }
        }
        throw new AssertionError("six megabytes hold ten thousand rounds");
    }

    @Test
    void anExportThatDoesNotFitSaysSoAndLeavesNothing() throws IOException {
        Path out = disk.resolve("out");
        Files.write(disk.resolve("ballast"), new byte[5_900_000]);
        try (Store store = Store.open(roomy)) {
            store.log().append(Samples.opened(SESSION, "P-07"));
            IntStream.rangeClosed(1, 20)
                    .forEach(i -> store.log().append(Samples.decision(SESSION, i, Samples.songs(800))));
            ExportFailed failed = assertThrows(ExportFailed.class, () -> new CsvExport(store).to(out));
            assertTrue(failed.getMessage().contains("make room"), failed.getMessage());
            assertFalse(Files.exists(out.resolve("rounds.csv")));
            assertFalse(Files.exists(out.resolve("rounds.csv.part")));
        }
    }

    @Test
    void aStoreThatFindsNoRoomSaysSo() throws IOException {
        Files.write(disk.resolve("ballast"), new byte[6 * 1024 * 1024 - 12_288]);
        StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> Store.open(disk.resolve("home")));
        assertTrue(refused.getMessage().contains("make room"), refused.getMessage());
    }
}
