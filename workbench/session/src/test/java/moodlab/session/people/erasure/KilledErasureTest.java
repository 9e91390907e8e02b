package moodlab.session.people.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.StoreUnavailable;
import moodlab.store.Verification;
import moodlab.store.people.PeopleFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A child JVM erases a person and says each step before it begins; it is killed without warning in the middle, and so is
 * the one that goes on with it. {@code -Dmoodlab.kills=20} does so in twenty homes, two kills each, at any step.
 */
class KilledErasureTest {

    private static final List<String> STEPS = List.of(
            "Destroying keys",
            "Writing the backup",
            "Writing the store",
            "Looking through",
            "Verifying",
            "Writing the certificate");

    @TempDir
    Path folder;

    @Test
    void whatWasKilledGoesOnUntilNothingIsLeft() throws Exception {
        Path made = folder.resolve("made");
        ErasureHome people = ErasureHome.make(made);
        Random random = new Random(1);
        int interrupted = 0;
        int kills = Integer.getInteger("moodlab.kills", 1);
        for (int kill = 0; kill < kills; kill++) {
            Path home = folder.resolve("home-" + kill);
            ErasureHome.copy(made, home);
            String first = STEPS.get(kill % STEPS.size());
            String second = STEPS.get(1 + random.nextInt(STEPS.size() - 1));
            killed(home, people, first, kill == 0 ? 0 : random.nextInt(150));
            interrupted += interrupted(home) ? 1 : 0;
            if (interrupted(home)) {
                killed(home, people, kill == 0 ? STEPS.get(1) : second, random.nextInt(150));
                interrupted += interrupted(home) ? 1 : 0;
            }
            finished(home, people);
        }
        System.out.printf(
                "erasures: %d of %d kills left one half done; all were gone on with%n", interrupted, 2 * kills);
        assertTrue(interrupted > 0);
    }

    /** Either the store stays shut and says why, or the person is gone. */
    private static boolean interrupted(Path home) {
        if (new Erasures(ErasureHome.people(home)).interrupted()) {
            String told =
                    assertThrows(StoreUnavailable.class, () -> Store.open(home)).getMessage();
            assertTrue(told.contains("was interrupted"), told);
            return true;
        }
        return false;
    }

    private static void finished(Path home, ErasureHome people) throws IOException {
        Erasures erasures = new Erasures(ErasureHome.people(home));
        String anna = ErasureHome.name(people.anna());
        if (erasures.interrupted()) {
            Certificate certificate = erasures.goOn(step -> {}).certificate();
            assertTrue(certificate.clean(), certificate.scan().toString());
            assertEquals(List.of(), certificate.faults());
            assertEquals(1, certificate.rows().get("sessions"));
            assertEquals(
                    Set.of(Outcome.REWRITTEN), Set.copyOf(certificate.backups().values()));
        }
        assertThrows(PeopleFault.class, () -> erasures.preview(people.admin(), anna));
        assertEquals(
                1,
                erasures.preview(people.admin(), ErasureHome.name(people.ben()))
                        .rows()
                        .get("sessions"));
        assertTrue(Verification.home(home).sound());
        assertFalse(Files.exists(home.resolve("recordings/S-001")));
        try (Stream<Path> certificates = Files.list(home.resolve(HomeErasure.CERTIFICATES))) {
            assertEquals(2, certificates.count());
        }
    }

    /** Lets it begin that step, then go on for some milliseconds, and kills it. */
    private static void killed(Path home, ErasureHome people, String step, int millis)
            throws IOException, InterruptedException {
        Process child = child(home, people);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith(step)) {
                    Thread.sleep(millis);
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertTrue(said.stream().anyMatch(line -> line.startsWith(step)), step + " was not reached: " + said);
    }

    private static Process child(Path home, ErasureHome people) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.serialFilter=!*",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledErasureTest.class.getName(),
                        home.toString(),
                        ErasureHome.name(people.admin()),
                        ErasureHome.name(people.anna()))
                .redirectErrorStream(true)
                .start();
    }

    /** The child: home, admin, whom to erase. It begins, or goes on with what was begun. */
    public static void main(String[] arguments) {
        Erasures erasures = new Erasures(ErasureHome.people(Path.of(arguments[0])));
        if (erasures.interrupted()) {
            erasures.goOn(System.out::println);
        } else {
            erasures.erase(Visitor.of(arguments[1]), arguments[2], System.out::println);
        }
    }
}
