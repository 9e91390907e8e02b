package moodlab.session.people.erasure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import moodlab.domain.Moment;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.RecordingStep;
import moodlab.session.people.Denied;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import moodlab.store.Backups;
import moodlab.store.Store;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.StoreUnavailable;
import moodlab.store.Verification;
import moodlab.store.keys.Keyring;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.PeopleFault;
import moodlab.store.people.Purpose;
import moodlab.store.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasuresTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    static Path made;

    @TempDir
    Path home;

    private static Visitor admin = Visitor.NOBODY;
    private static Visitor researcher = Visitor.NOBODY;
    private static Visitor anna = Visitor.NOBODY;
    private static Visitor ben = Visitor.NOBODY;

    private static HomePeople people(Path home) {
        return new HomePeople(home, InstantSource.fixed(NOW), new Random(1), new PasswordCost(64, 1, 1));
    }

    private static char[] secret() {
        return "four words and a bit".toCharArray();
    }

    @BeforeAll
    static void make() throws IOException {
        try (Store store = Store.open(made)) {
            PeopleService service = people(made).in(store);
            admin = Visitor.of(service.firstAdmin(secret()).pseudonym());
            researcher = Visitor.of(service.administration()
                    .add(admin, Role.RESEARCHER, secret())
                    .pseudonym());
            anna = Visitor.of(service.register(Visitor.NOBODY, secret(), Set.of(Purpose.CAMERA))
                    .pseudonym());
            ben = Visitor.of(
                    service.register(Visitor.NOBODY, secret(), Set.of()).pseudonym());
            session(store, "S-001", name(anna));
            session(store, "S-002", name(ben));
        }
        new Backups(made).make(Clock.fixed(NOW, ZoneOffset.UTC), 7);
        Files.createDirectories(made.resolve("recordings/S-001"));
        Files.writeString(made.resolve("recordings/S-001/frames.moodrec"), "frames");
        Files.createDirectories(made.resolve("keys"));
        Files.write(made.resolve("keys/S-001.key"), new byte[32]);
        Files.write(made.resolve("keys/S-002.key"), new byte[32]);
    }

    private static void session(Store store, String session, String participant) {
        Moment at = new Moment(NOW, 5);
        store.log().append(new LogEntry.Opened(session, participant, at, "{\"seed\":7}"));
        store.log().append(new LogEntry.Recorded(session, at, RecordingStep.CONSENTED, "signed"));
        store.log().append(new LogEntry.Closed(session, at));
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path each : all.toList()) {
                Path to = home.resolve(made.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
    }

    private static String name(Visitor visitor) {
        return visitor.pseudonym().orElseThrow();
    }

    private Erasures erasures() {
        return new Erasures(people(home));
    }

    @Test
    void anAdminMayAndThePersonForThemselvesAndNobodyElse() {
        for (Visitor each : List.of(Visitor.NOBODY, researcher, ben)) {
            assertThrows(Denied.class, () -> erasures().preview(each, name(anna)));
            assertThrows(Denied.class, () -> erasures().erase(each, name(anna), step -> {}));
        }
        assertDoesNotThrow(() -> erasures().preview(admin, name(anna)));
        assertDoesNotThrow(() -> erasures().preview(anna, name(anna)));
        assertTrue(assertThrows(PeopleFault.class, () -> erasures().erase(admin, name(admin), step -> {}))
                .getMessage()
                .contains("only admin"));
        assertThrows(PeopleFault.class, () -> erasures().preview(admin, "P-NOBODY"));
    }

    @Test
    void inAnOpenHomeWhoeverKeepsItMay() throws IOException {
        Path open = home.resolve("open");
        try (Store store = Store.open(open)) {
            session(store, "S-001", "P-01");
        }
        Erased erased = new Erasures(people(open)).erase(Visitor.NOBODY, "P-01", step -> {});
        assertEquals(
                "whoever keeps the home, which has no admin",
                erased.certificate().by());
        assertTrue(erased.certificate().clean());
    }

    @Test
    void aPersonGoesWithAllFilesAndTheCertificateNamesNobody() throws IOException {
        people(home).ask(service -> Keyring.unattended().participants(home).of(name(anna)));
        Preview preview = erasures().preview(anna, name(anna));
        assertEquals(1, preview.rows().get("sessions"));
        assertEquals(1, preview.files().get(PersonFiles.RECORDINGS));
        Erased erased = erasures().erase(anna, name(anna), step -> {});
        Certificate certificate = erased.certificate();
        assertEquals(List.of(), certificate.scan().findings());
        assertEquals(List.of(), certificate.faults());
        assertEquals(Set.of(Outcome.REWRITTEN), Set.copyOf(certificate.backups().values()));
        assertEquals("the person themself", certificate.by());
        assertEquals(Certificate.seal(erased.receipt(), name(anna)), certificate.seal());
        assertFalse(Files.exists(home.resolve("recordings/S-001")) || Files.exists(home.resolve("keys/S-001.key")));
        assertTrue(Files.exists(home.resolve("keys/S-002.key")));
        for (Path each : List.of(erased.html(), erased.json())) {
            String text = Files.readString(each);
            assertTrue(text.contains(certificate.number())
                    && text.contains(certificate.chains().get(0).hash()));
            assertFalse(text.contains(name(anna)) || text.contains(erased.receipt()), each.toString());
        }
        assertTrue(Verification.home(home).sound());
        assertThrows(PeopleFault.class, () -> people(home).ask(service -> service.logIn(name(anna), secret())));
        people(home).ask(service -> service.logIn(name(ben), secret()));
    }

    @Test
    void whatIsLeftInAFileThatMoodlabDoesNotKnowIsNamed() throws IOException {
        Files.writeString(home.resolve("notes.txt"), "Today " + name(anna) + " came late.");
        Files.write(home.resolve("list.csv"), name(anna).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        Files.writeString(home.resolve("plan.txt"), "S-001x and XS-001 are others; so is " + name(ben));
        List<String> places = erasures().erase(admin, name(anna), step -> {}).certificate().scan().findings().stream()
                .map(finding -> finding.place() + ": " + finding.what())
                .toList();
        assertEquals(List.of("list.csv: the pseudonym (UTF-16)", "notes.txt: the pseudonym"), places);
    }

    @Test
    void whileASessionRunsNothingIsErased() {
        try (Store store = Store.open(home)) {
            assertThrows(StoreUnavailable.class, () -> erasures().erase(admin, name(anna), step -> {}));
            assertEquals(2, store.sessions().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Destroying keys", "Writing the store", "Writing the backup", "Writing the certificate"})
    void whatWasInterruptedGoesOn(String step) {
        assertThrows(IllegalStateException.class, () -> erasures().erase(admin, name(anna), each -> {
            if (each.startsWith(step)) {
                throw new IllegalStateException("as if the process had died before: " + each);
            }
        }));
        String told =
                assertThrows(StoreUnavailable.class, () -> Store.open(home)).getMessage();
        assertTrue(told.contains("was interrupted"), told);
        assertTrue(erasures().interrupted());
        Certificate certificate = erasures().goOn(each -> {}).certificate();
        assertTrue(certificate.clean(), certificate.scan().toString());
        assertEquals(1, certificate.rows().get("sessions"));
        assertEquals(Set.of(Outcome.REWRITTEN), Set.copyOf(certificate.backups().values()));
        assertTrue(Verification.home(home).sound());
        assertThrows(PeopleFault.class, () -> erasures().goOn(each -> {}));
    }
}
