package moodlab.desktop.presenter.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.AccessState.Step;
import moodlab.domain.Moment;
import moodlab.domain.round.LogEntry;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Role;
import moodlab.store.people.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeoplePresentersTest {

    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    @TempDir
    Path folder;

    private HomePeople home;
    private AccessPresenter access;

    @BeforeEach
    void begin() {
        home = new HomePeople(
                folder.resolve("home"),
                InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z")),
                new Random(1),
                new PasswordCost(64, 1, 1));
        access = entering();
    }

    private AccessPresenter entering() {
        return new AccessPresenter(HERE, home, state -> {});
    }

    private static char[] secret() {
        return "four words and a bit".toCharArray();
    }

    private String admin() {
        access.firstAdmin(secret(), secret());
        return access.state().made().orElseThrow();
    }

    @Test
    void aHomeWithoutAStoreIsOpenAndStaysWithoutOne() {
        access.look();
        assertEquals(Step.IN, access.state().step());
        assertTrue(access.state().may(Action.RECORDINGS));
        assertFalse(access.state().may(Action.ADD_PEOPLE));
        assertFalse(Files.exists(folder.resolve("home")));
        assertTrue(access.state().words().contains("Open home"));
    }

    @Test
    void whatIsKnownOfAPersonIsShownAndErasedOncePseudonymIsTyped() {
        access.register(secret(), secret(), Set.of(Purpose.CAMERA));
        String person = access.state().made().orElseThrow();
        List<String> steps = new ArrayList<>();
        ErasurePresenter erasure =
                new ErasurePresenter(HERE, home, () -> access.state().visitor(), state -> steps.add(state.news()));
        erasure.lookAtOwn();
        assertEquals(1, erasure.state().preview().orElseThrow().rows().get("accounts"));
        erasure.export(folder.resolve("mine"), false);
        assertTrue(
                Files.exists(folder.resolve("mine/README.txt")), erasure.state().problem());
        erasure.erase("P-OTHER");
        assertTrue(erasure.state().done().isEmpty());
        erasure.erase(person.toLowerCase(java.util.Locale.ROOT));
        assertTrue(
                erasure.state().done().orElseThrow().certificate().clean(),
                erasure.state().problem());
        assertTrue(erasure.state().done().orElseThrow().page().contains("Receipt"));
        assertTrue(steps.stream().anyMatch(step -> step.startsWith("Writing the store")), steps.toString());
        erasure.look(person);
        assertFalse(erasure.state().problem().isEmpty());
    }

    @Test
    void whoMaySeePeopleIsRemindedOfDataThatHaveBeenKeptLongEnough() {
        Visitor admin = Visitor.of(admin());
        try (Store store = Store.open(home.home(), home.keys())) {
            Moment at = new Moment(Instant.parse("2026-01-05T09:00:00Z"), 5);
            store.log().append(new LogEntry.Opened("S-001", "P-01", at, "{}"));
            store.log().append(new LogEntry.Closed("S-001", at));
        }
        home = new HomePeople(
                home.home(),
                InstantSource.fixed(Instant.parse("2026-02-05T09:00:00Z")),
                new Random(2),
                new PasswordCost(64, 1, 1));
        List<AdminState> tables = new ArrayList<>();
        AdminPresenter panel = new AdminPresenter(HERE, home, () -> admin, tables::add);
        assertEquals(List.of(0), reminded(admin));
        panel.open(AdminTab.DUE);
        assertTrue(
                panel.state().news().contains("No time is set"), panel.state().toString());
        panel.keepFor(30);
        assertEquals("P-01", panel.state().rows().get(0).key());
        assertEquals(List.of(1), reminded(admin));
        assertEquals(List.of(0), reminded(Visitor.NOBODY));
    }

    private List<Integer> reminded(Visitor visitor) {
        List<Integer> due = new ArrayList<>();
        new DueReminder(HERE, home, () -> visitor, due::add).look();
        return due;
    }

    @Test
    void theReminderHasTheStoreForAMomentAndOthersWait() {
        List<Runnable> work = new ArrayList<>();
        List<String> told = new ArrayList<>();
        DueReminder reminder = new DueReminder(
                new Threads(work::add, Runnable::run), home, () -> Visitor.NOBODY, due -> told.add(due + " due"));
        reminder.whenFree(() -> told.add("at once"));
        reminder.look();
        reminder.whenFree(() -> told.add("afterwards"));
        reminder.look();
        assertEquals(1, work.size());
        work.get(0).run();
        assertEquals(List.of("at once", "0 due", "afterwards"), told);
    }

    @Test
    void untilTheStoreHasBeenLookedAtNobodyMayAnything() {
        admin();
        AccessPresenter next = entering();
        assertFalse(next.state().may(Action.LISTEN));
        next.look();
        assertEquals(Step.SHUT, next.state().step());
        assertFalse(next.state().may(Action.RECORDINGS));
    }

    @Test
    void aPersonRegistersNotesThePseudonymLogsOutAndIn() {
        admin();
        access.noted();
        access.logOut();
        assertEquals(Step.SHUT, access.state().step());
        access.register(secret(), secret(), Set.of(Purpose.CAMERA));
        assertEquals(Step.NOTE, access.state().step());
        String pseudonym = access.state().made().orElseThrow();
        access.noted();
        assertEquals(pseudonym + ", participant", access.state().words());
        assertFalse(access.state().may(Action.RECORDINGS));
        access.logOut();
        access.logIn(pseudonym, "wrong password".toCharArray());
        assertTrue(access.state().problem().contains("do not fit"));
        assertEquals(Step.SHUT, access.state().step());
        access.logIn(pseudonym, secret());
        assertTrue(
                access.state().problem().contains("try again in 1 second"),
                access.state().problem());
    }

    @Test
    void passwordsThatDifferAreNotTakenAndAllAreWiped() {
        char[] one = secret();
        char[] other = "four words and a bat".toCharArray();
        access.register(one, other, Set.of());
        assertTrue(access.state().problem().contains("differ"));
        char[] good = secret();
        char[] again = secret();
        access.register(good, again, Set.of());
        for (char[] password : List.of(one, other, good, again)) {
            assertEquals(new String(new char[password.length]), new String(password));
        }
    }

    @Test
    void consentsAndPreferencesAreReadChangedAndKept() {
        admin();
        List<OwnState> shown = new ArrayList<>();
        OwnPresenter own = new OwnPresenter(HERE, home, () -> access.state().visitor(), shown::add);
        own.look();
        assertEquals(Set.of(), last(shown).agreed());
        own.agree(Set.of(Purpose.CAMERA, Purpose.SHARING));
        own.agree(Set.of(Purpose.SHARING));
        assertEquals(Set.of(Purpose.SHARING), last(shown).agreed());
        Preferences wanted = new Preferences(
                List.of("jazz"), List.of(), List.of("'; DROP TABLE preferences; --"), List.of(), Wish.CALM, Wish.NONE);
        own.prefer(() -> wanted);
        assertEquals(wanted, last(shown).preferences());
        own.prefer(
                () -> new Preferences(List.of("x".repeat(400)), List.of(), List.of(), List.of(), Wish.CALM, Wish.CALM));
        assertTrue(last(shown).problem().contains("shorten"));
        assertEquals(wanted, last(shown).preferences());
    }

    private static <T> T last(List<T> shown) {
        return shown.get(shown.size() - 1);
    }

    @Test
    void theAdminSearchesSortsPagesRetiresAndRestores() {
        String admin = admin();
        AdminPresenter panel =
                new AdminPresenter(HERE, home, () -> access.state().visitor(), state -> {});
        for (int i = 0; i < AdminState.PAGE + 2; i++) {
            panel.add(Role.PARTICIPANT, secret(), secret());
        }
        panel.open(AdminTab.PEOPLE);
        assertEquals("1–25 of 28", panel.state().range());
        panel.turn(1);
        assertEquals("26–28 of 28", panel.state().range());
        assertFalse(panel.state().hasNext());
        panel.search("admin");
        assertEquals(
                List.of(admin),
                panel.state().rows().stream().map(AdminState.Row::key).toList());
        panel.retired(panel.state().rows().get(0), true);
        assertTrue(panel.state().problem().contains("last admin"));
        panel.search("");
        panel.sort(1);
        panel.sort(1);
        AdminState.Row someone = panel.state().rows().get(0);
        panel.retired(someone, true);
        panel.search(someone.key());
        assertTrue(panel.state().rows().get(0).retired());
        panel.role(someone, Role.RESEARCHER);
        panel.open(AdminTab.AUDIT);
        assertEquals("change role", panel.state().rows().get(0).cells().get(3));
        panel.search("' OR 1=1 --");
        assertEquals(0, panel.state().total());
    }

    @Test
    void aParticipantIsToldWhyThePanelStaysEmpty() {
        admin();
        access.register(secret(), secret(), Set.of());
        Visitor participant = access.state().visitor();
        AdminPresenter panel = new AdminPresenter(HERE, home, () -> participant, state -> {});
        for (AdminTab tab : AdminTab.values()) {
            panel.open(tab);
            assertTrue(
                    panel.state().problem().startsWith("You may not"),
                    panel.state().problem());
            assertEquals(List.of(), panel.state().rows());
        }
    }
}
