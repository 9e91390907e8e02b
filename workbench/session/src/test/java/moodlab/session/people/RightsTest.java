package moodlab.session.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moodlab.store.Backups;
import moodlab.store.Store;
import moodlab.store.people.AuditEntry;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.PeopleFault;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Query;
import moodlab.store.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each action of the service, asked for by everybody that there is. */
class RightsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Query ALL = new Query("", 0, true, 0, 100);
    private static final Offer GREEDY = new Offer(Offer.POLICY, "greedy", "", false);

    private static final StudySetup SETUP = new StudySetup("lift", "auto", "home", "thumb", "demo", 5, 1);

    @TempDir
    Path home;

    private Store store;
    private PeopleService service;
    private Visitor admin = Visitor.NOBODY;
    private Visitor researcher = Visitor.NOBODY;
    private Visitor participant = Visitor.NOBODY;

    private record Try(Action action, Consumer<Visitor> work) {}

    @BeforeEach
    void open() {
        store = Store.open(home);
        service = new PeopleService(store, InstantSource.fixed(NOW), new Random(1), new PasswordCost(64, 1, 1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static char[] secret() {
        return "four words and a bit".toCharArray();
    }

    private void guard() {
        admin = Visitor.of(service.firstAdmin(secret()).pseudonym());
        researcher = Visitor.of(
                service.administration().add(admin, Role.RESEARCHER, secret()).pseudonym());
        participant =
                Visitor.of(service.register(Visitor.NOBODY, secret(), Set.of()).pseudonym());
    }

    private Visitor of(Role role) {
        return switch (role) {
            case ADMIN -> admin;
            case RESEARCHER -> researcher;
            case PARTICIPANT -> participant;
        };
    }

    /** Something to be done with each action; a test below holds that none is left out. */
    private List<Try> tries() {
        Administration administration = service.administration();
        return List.of(
                new Try(Action.REGISTER, who -> service.register(who, secret(), Set.of())),
                new Try(
                        Action.LISTEN,
                        who -> service.checkListening(who, who.pseudonym().orElse("P-01"))),
                new Try(Action.OWN_PASSWORD, who -> service.changePassword(who, secret(), secret())),
                new Try(Action.OWN_CONSENT, who -> service.consent(who, Purpose.CAMERA, true)),
                new Try(Action.OWN_CONSENT, service::consents),
                new Try(Action.OWN_PREFERENCES, who -> service.preferences(who, Preferences.NONE)),
                new Try(Action.OWN_PREFERENCES, service::preferences),
                new Try(Action.LISTEN_AS_OTHERS, who -> service.checkListening(who, "P-01")),
                new Try(Action.RESUME, who -> service.check(who, Action.RESUME)),
                new Try(Action.DESIGN, who -> service.check(who, Action.DESIGN)),
                new Try(Action.DESIGN, who -> service.setUp(who, SETUP)),
                new Try(Action.LISTEN, service::setup),
                new Try(Action.RECORDINGS, who -> service.check(who, Action.RECORDINGS)),
                new Try(Action.LIBRARY, who -> service.check(who, Action.LIBRARY)),
                new Try(Action.SEE_PEOPLE, who -> administration.people(who, ALL)),
                new Try(Action.SEE_OFFERS, who -> service.check(who, Action.SEE_OFFERS)),
                new Try(Action.SEE_POLICIES, who -> service.check(who, Action.SEE_POLICIES)),
                new Try(Action.PROMOTE, who -> service.check(who, Action.PROMOTE)),
                new Try(Action.ADD_PEOPLE, who -> administration.add(who, Role.ADMIN, secret())),
                new Try(Action.RETIRE_PEOPLE, who -> administration.retire(who, pseudonym(researcher))),
                new Try(Action.RETIRE_PEOPLE, who -> administration.restore(who, pseudonym(researcher))),
                new Try(Action.CHANGE_ROLES, who -> administration.role(who, pseudonym(participant), Role.PARTICIPANT)),
                new Try(
                        Action.RESET_PASSWORDS,
                        who -> administration.resetPassword(who, pseudonym(participant), secret())),
                new Try(Action.RETIRE_OFFERS, who -> administration.retire(who, GREEDY)),
                new Try(Action.RETIRE_OFFERS, who -> administration.restore(who, GREEDY)),
                new Try(Action.KEEP_DATA, who -> administration.keepFor(who, 180)),
                new Try(Action.SEE_PEOPLE, administration::due),
                new Try(Action.SEE_PEOPLE, administration::keptFor),
                new Try(Action.OWN_DATA, who -> service.check(who, Action.OWN_DATA)),
                new Try(Action.OWN_ERASURE, who -> service.check(who, Action.OWN_ERASURE)),
                new Try(Action.EXPORT_PEOPLE, who -> service.check(who, Action.EXPORT_PEOPLE)),
                new Try(Action.ERASE_PEOPLE, who -> service.check(who, Action.ERASE_PEOPLE)),
                new Try(Action.SEE_AUDIT, who -> administration.audit(who, ALL)));
    }

    private static String pseudonym(Visitor visitor) {
        return visitor.pseudonym().orElseThrow();
    }

    @Test
    void everyActionIsTried() {
        Set<Action> tried = EnumSet.noneOf(Action.class);
        tries().forEach(each -> tried.add(each.action()));
        assertEquals(EnumSet.allOf(Action.class), tried);
    }

    @TestFactory
    Stream<DynamicTest> eachRoleMayWhatItsActionSays() {
        guard();
        return tries().stream().flatMap(each -> Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(
                        role.label() + ": " + each.action().words(), () -> holds(each, role))));
    }

    private void holds(Try each, Role role) {
        boolean may =
                each.action().least().map(least -> role.compareTo(least) >= 0).orElse(true);
        if (may) {
            assertDoesNotThrow(() -> each.work().accept(of(role)));
        } else {
            assertThrows(Denied.class, () -> each.work().accept(of(role)));
        }
    }

    @TestFactory
    Stream<DynamicTest> inAGuardedHomeNobodyMayMoreThanRegisterWithoutLoggingIn() {
        guard();
        return tries().stream()
                .filter(each -> each.action() != Action.REGISTER)
                .map(each -> DynamicTest.dynamicTest(
                        each.action().words(),
                        () -> assertThrows(Denied.class, () -> each.work().accept(Visitor.NOBODY))));
    }

    @Test
    void anOpenHomeIsItsResearchersButHasNoAdmin() {
        assertFalse(service.standing(Visitor.NOBODY).guarded());
        service.checkListening(Visitor.NOBODY, "P-01");
        service.check(Visitor.NOBODY, Action.RECORDINGS);
        assertEquals(0, service.administration().people(Visitor.NOBODY, ALL).total());
        String told = assertThrows(
                        Denied.class, () -> service.administration().add(Visitor.NOBODY, Role.ADMIN, secret()))
                .getMessage();
        assertTrue(told.contains("first admin"), told);
    }

    @Test
    void rightsEndWithRetirementAtOnce() {
        guard();
        service.check(researcher, Action.RECORDINGS);
        service.administration().retire(admin, pseudonym(researcher));
        assertThrows(Denied.class, () -> service.check(researcher, Action.RECORDINGS));
    }

    @Test
    void aParticipantListensAsThemselvesOnly() {
        guard();
        service.checkListening(participant, pseudonym(participant));
        assertThrows(Denied.class, () -> service.checkListening(participant, pseudonym(researcher)));
        service.checkListening(researcher, pseudonym(participant));
    }

    @Test
    void registrationKeepsWhatWasTickedAndLogInFollows() {
        guard();
        String person = service.register(Visitor.NOBODY, secret(), Set.of(Purpose.CAMERA))
                .pseudonym();
        Visitor in = service.logIn(person, secret());
        assertEquals(Set.of(Purpose.CAMERA), service.consents(in).keySet());
        service.consent(in, Purpose.CAMERA, false);
        assertFalse(service.consents(in).get(Purpose.CAMERA).holds());
    }

    @Test
    void everyPasswordIsWipedWhateverComesOfIt() {
        guard();
        char[] good = secret();
        service.logIn(pseudonym(participant), good);
        char[] wrong = "wrong password".toCharArray();
        assertThrows(PeopleFault.class, () -> service.logIn(pseudonym(participant), wrong));
        char[] refused = secret();
        assertThrows(Denied.class, () -> service.administration().add(participant, Role.ADMIN, refused));
        char[] present = secret();
        char[] other = "short".toCharArray();
        assertThrows(PeopleFault.class, () -> service.changePassword(researcher, present, other));
        for (char[] password : List.of(good, wrong, refused, present, other)) {
            for (char each : password) {
                assertEquals('\0', each);
            }
        }
    }

    @Test
    void whoRetiredAPolicyAndWhenIsInTheAuditTrail() {
        guard();
        service.administration().retire(admin, GREEDY);
        List<AuditEntry> found = service.administration()
                .audit(admin, new Query("greedy", 0, true, 0, 10))
                .rows();
        assertEquals(1, found.size());
        assertEquals(pseudonym(admin), found.get(0).who());
        assertEquals(NOW, found.get(0).at());
        assertEquals("retired", found.get(0).after());
        assertThrows(PeopleFault.class, () -> service.administration()
                .retire(admin, new Offer(Offer.STORE, "x", "", false)));
    }

    @Test
    void whatAResearcherSetsUpIsWhatParticipantsGet() {
        guard();
        assertTrue(service.setup(participant).isEmpty());
        service.setUp(researcher, SETUP);
        service.setUp(researcher, new StudySetup("stay", "pick", "uniform", "thumb", "demo", 3, 2));
        service.setUp(researcher, new StudySetup("stay", "pick", "uniform", "thumb", "demo", 3, 2));
        assertEquals(3, service.setup(participant).orElseThrow().slate());
        List<AuditEntry> found = service.administration()
                .audit(admin, new Query("set up sessions", 0, true, 0, 10))
                .rows();
        assertEquals(2, found.size());
        assertEquals(found.get(0).after(), found.get(1).before());
        assertTrue(found.get(1).after().startsWith("strategy stay, list pick of 3, policy uniform"));
        assertThrows(PeopleFault.class, () -> new StudySetup("stay", "auto", "home", "thumb", "demo", 21, 1));
    }

    @Test
    void aBackupIsRetiredAndRestoredAndTheHomesOwnStoreIsNot() throws IOException {
        guard();
        String name = "20260105T090100.000Z";
        Path backup = Files.createDirectories(home.resolve("backups").resolve(name));
        Files.createFile(backup.resolve(store.file().getFileName()));
        Administration administration = service.administration();
        Offer offer = new Offer(Offer.STORE, name, "", false);
        assertThrows(Denied.class, () -> administration.retire(researcher, offer));
        administration.retire(admin, offer);
        administration.retire(admin, offer);
        assertTrue(new Backups(home).isAside(name));
        administration.restore(admin, offer);
        assertFalse(new Backups(home).isAside(name));
        assertEquals(
                List.of("retire store offered retired", "restore store retired offered"),
                administration.audit(admin, new Query(name, 0, true, 0, 10)).rows().stream()
                        .map(entry -> entry.action() + " " + entry.before() + " " + entry.after())
                        .toList());
        Offer own = new Offer(Offer.STORE, store.file().toString(), "", false);
        assertThrows(PeopleFault.class, () -> administration.retire(admin, own));
    }
}
