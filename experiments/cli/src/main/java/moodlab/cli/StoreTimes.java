package moodlab.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.AdminPresenter;
import moodlab.desktop.presenter.people.AdminState;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.Shelf;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.library.SongSound;
import moodlab.domain.library.SongText;
import moodlab.domain.song.Song;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.CsvExport;
import moodlab.store.LoggedSession;
import moodlab.store.Store;
import moodlab.store.Verification;
import moodlab.store.people.Account;
import moodlab.store.people.Accounts;
import moodlab.store.people.By;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Query;
import moodlab.store.people.Role;

/** Makes a home with a long log, and times what people do with it. */
final class StoreTimes {

    private static final int SONGS = 48;
    private static final int CATALOGUE = 2_000;
    private static final int PEOPLE = 1_000;
    private static final int CHANGES = 4_000;
    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");
    private static final String SECRET = "four words and a bit";
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final Path home;
    private final PrintWriter out;

    StoreTimes(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Writes into the home. */
    void make(long rows) {
        try (Store store = Store.open(home)) {
            List<Song> songs = LargeLog.songs(SONGS);
            LargeLog log = new LargeLog(store.log(), songs);
            long began = System.nanoTime();
            log.write(rows, written -> say("%,d rows in %.0f s", written, seconds(began)));
            shelve(store.catalogue().shelf(home.resolve("songs"), Clock.systemUTC()));
            people(store);
            say("made in %.0f s: %d songs, %,d people, %,d changes", seconds(began), CATALOGUE, PEOPLE, CHANGES);
        }
    }

    private static void shelve(Shelf shelf) {
        for (Song song : LargeLog.songs(CATALOGUE)) {
            String hash = Integer.toHexString(song.id().hashCode());
            shelf.keep(new ScanStep.Added(new SongFacts(
                    song.id(),
                    new SongFile(song.id(), new FileStamp(1_000_000, THEN), hash),
                    new SongText(song.title(), song.artist(), "", "", ""),
                    new SongSound(
                            hash, song.length(), OptionalDouble.of(-14), OptionalDouble.of(-1), OptionalDouble.empty()),
                    java.util.Optional.of(song.folder().name()),
                    java.util.Optional.empty())));
        }
    }

    private static void people(Store store) {
        Accounts accounts = store.people().accounts(CHEAP, new SplittableRandom(1));
        By by = new By("P-KTRWMB", THEN);
        accounts.addFirstAdmin(SECRET.toCharArray(), by);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Account made = accounts.add(Role.PARTICIPANT, ("password number " + i).toCharArray(), by);
            all.add(made.pseudonym());
        }
        for (int i = 0; i < CHANGES; i += 2) {
            accounts.retire(all.get(i % PEOPLE), by);
            accounts.restore(all.get(i % PEOPLE), by);
        }
    }

    /** Does what people do, and says how long each took. */
    void time(Path export) {
        time("open and close the store", () -> Store.open(home).close());
        HomePeople people = new HomePeople(home, InstantSource.fixed(THEN), new SplittableRandom(2), CHEAP);
        String pseudonym = admin();
        Visitor admin = people.ask(service -> service.logIn(pseudonym, SECRET.toCharArray()));
        AdminState[] shown = new AdminState[1];
        AdminPresenter panel = new AdminPresenter(
                new Threads(Runnable::run, Runnable::run), people, () -> admin, state -> shown[0] = state);
        for (AdminTab tab : AdminTab.values()) {
            pages(tab, panel, shown);
        }
        try (Store store = Store.open(home)) {
            List<LoggedSession> sessions = new ArrayList<>();
            time("the list of sessions", () -> sessions.addAll(store.sessions()));
            String last = sessions.get(sessions.size() - 1).session();
            time("sessions that were cut off", store::stopped);
            time("a session's rounds, as its history shows them", () -> store.rounds(last));
            time("a session's readings", () -> store.eachReading(last, reading -> {}));
            time("the catalogue of songs", () -> store.catalogue().songs());
            time("export as CSV", () -> new CsvExport(store).to(export));
        }
        time("verify the home", () -> {
            if (!Verification.home(home).sound()) {
                throw new IllegalStateException("the home that was made is not sound");
            }
        });
        say(
                "heap: at most %.0f MiB at once, %.0f MiB allowed",
                peak(), Runtime.getRuntime().maxMemory() / MEBI);
    }

    private static final double MEBI = 1024.0 * 1024;

    private String admin() {
        try (Store store = Store.open(home)) {
            Accounts accounts = store.people().accounts(CHEAP, new SplittableRandom(3));
            return accounts.page(new Query("admin", 0, true, 0, 1))
                    .rows()
                    .get(0)
                    .pseudonym();
        }
    }

    private void pages(AdminTab tab, AdminPresenter panel, AdminState[] shown) {
        String name = "admin panel, " + tab.title() + ": ";
        time(name + "first page", () -> panel.open(tab));
        check(shown[0]);
        int all = (int) (shown[0].total() / AdminState.PAGE);
        time(name + "middle page", () -> panel.turn(all / 2));
        time(name + "last page", () -> panel.turn(all - all / 2));
        check(shown[0]);
        for (int column = 0; column < tab.columns().size(); column++) {
            int by = column;
            time(name + "sorted by " + tab.columns().get(column), () -> panel.sort(by));
        }
        time(name + "search", () -> panel.search("re"));
        check(shown[0]);
    }

    private static void check(AdminState shown) {
        if (!shown.problem().isEmpty()) {
            throw new IllegalStateException(shown.problem());
        }
    }

    private void time(String what, Runnable work) {
        long began = System.nanoTime();
        long processor = processor();
        work.run();
        say("%-62s %8.3f s %8.3f s of processor time", what, seconds(began), (processor() - processor) / 1e9);
    }

    /** Nanoseconds that all threads of this process have had: what is left of a time when other processes wait too. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEBI;
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
        out.flush();
    }
}
