package moodlab.session.people.erasure;

import static moodlab.session.people.erasure.ErasureHome.NOW;
import static moodlab.session.people.erasure.ErasureHome.name;
import static moodlab.session.people.erasure.ErasureHome.people;
import static moodlab.session.people.erasure.ErasureHome.secret;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import moodlab.session.people.Denied;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import moodlab.store.StoreErasure.Outcome;
import moodlab.store.StoreUnavailable;
import moodlab.store.Verification;
import moodlab.store.keys.Keyring;
import moodlab.store.people.Due;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.PeopleFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasuresTest {

    @TempDir
    static Path made;

    @TempDir
    Path home;

    private static Visitor admin = Visitor.NOBODY;
    private static Visitor researcher = Visitor.NOBODY;
    private static Visitor anna = Visitor.NOBODY;
    private static Visitor ben = Visitor.NOBODY;

    @BeforeAll
    static void make() throws IOException {
        ErasureHome them = ErasureHome.make(made);
        admin = them.admin();
        researcher = them.researcher();
        anna = them.anna();
        ben = them.ben();
    }

    @BeforeEach
    void copy() throws IOException {
        ErasureHome.copy(made, home);
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
            ErasureHome.session(store, "S-001", "P-01");
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
        Files.write(home.resolve("list.csv"), name(anna).getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(home.resolve("plan.txt"), "S-001x and XS-001 are others; so is " + name(ben));
        List<String> places = erasures().erase(admin, name(anna), step -> {}).certificate().scan().findings().stream()
                .map(finding -> finding.place() + ": " + finding.what())
                .toList();
        assertEquals(List.of("list.csv: the pseudonym (UTF-16)", "notes.txt: the pseudonym"), places);
    }

    @Test
    void allThatIsKnownOfAPersonIsTheirsToReadAndNobodyElses() throws IOException {
        Path to = home.resolve("mine.zip");
        PersonData data = new PersonData(people(home));
        assertThrows(Denied.class, () -> data.export(ben, name(anna), to, false));
        assertThrows(Denied.class, () -> data.export(researcher, name(anna), to, false));
        PersonData.Written written = data.export(anna, name(anna), to, false);
        assertTrue(written.rows() > 6, written.toString());
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(to.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertTrue(files.keySet().containsAll(List.of("README.txt", "manifest.json", "consents.csv", "rounds.csv")));
        assertTrue(files.get("sessions.csv").contains("S-001")
                && !files.get("sessions.csv").contains("S-002"));
        String all = files.toString();
        assertFalse(all.contains(name(admin)) || all.contains(name(ben)) || all.contains("argon2"), all);
        assertThrows(PeopleFault.class, () -> data.export(anna, name(anna), to, false));
        data.export(admin, name(anna), home.resolve("folder"), false);
        assertTrue(Files.exists(home.resolve("folder/audit.csv")));
        Certificate certificate = erasures().erase(anna, name(anna), step -> {}).certificate();
        assertEquals(2, certificate.files().get(PersonFiles.EXPORTS));
        assertEquals(List.of(), certificate.scan().findings());
        assertFalse(Files.exists(to) || Files.exists(home.resolve("folder")));
    }

    @Test
    void whoseTimeIsOverIsListedAndNothingIsDeleted() {
        people(home).ask(service -> {
            assertEquals(List.of(), service.administration().due(researcher));
            service.administration().keepFor(admin, 30);
            assertEquals(List.of(), service.administration().due(researcher));
            assertThrows(PeopleFault.class, () -> service.administration().keepFor(admin, -1));
            return service;
        });
        HomePeople later = new HomePeople(
                home, InstantSource.fixed(NOW.plus(Duration.ofDays(31))), new Random(1), new PasswordCost(64, 1, 1));
        List<Due> due = later.ask(service -> service.administration().due(researcher));
        assertEquals(
                List.of(NOW.plus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(30))),
                due.stream().map(Due::since).toList());
        assertEquals(1, erasures().preview(anna, name(anna)).rows().get("sessions"));
    }

    @Test
    void whileASessionRunsNothingIsErased() {
        try (Store store = Store.open(home)) {
            assertThrows(StoreUnavailable.class, () -> erasures().erase(admin, name(anna), step -> {}));
            assertEquals(2, store.sessions().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Destroying keys", "Writing the backup", "Writing the certificate"})
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
