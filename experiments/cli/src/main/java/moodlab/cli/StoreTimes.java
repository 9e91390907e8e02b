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
    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");
    private static final String SECRET = "four words and a bit";
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    /**
     * What a home is filled with.
     *
     * @param rows of the log
     * @param songs in the catalogue
     * @param people with an account
     * @param changes of those, each in the audit trail
     */
    record Size(long rows, int songs, int people, int changes) {

        /** As a lab has after years. */
        static Size usual(long rows) {
            return new Size(rows, 2_000, 1_000, 4_000);
        }
    }

    private final Path home;
    private final PrintWriter out;

    StoreTimes(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Writes into the home. */
    void make(Size size) {
        try (Store store = Store.open(home)) {
            List<Song> songs = LargeLog.songs(SONGS);
            LargeLog log = new LargeLog(store.log(), songs);
            long began = System.nanoTime();
            log.write(size.rows(), written -> say("%,d rows in %.0f s", written, seconds(began)));
            shelve(store.catalogue().shelf(home.resolve("songs"), Clock.systemUTC()), size.songs());
            people(store, size);
            say(
                    "made in %.0f s: %d songs, %,d people, %,d changes",
                    seconds(began), size.songs(), size.people(), size.changes());
        }
    }

    private static void shelve(Shelf shelf, int songs) {
        for (Song song : LargeLog.songs(songs)) {
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

    private static void people(Store store, Size size) {
        Accounts accounts = store.people().accounts(CHEAP, new SplittableRandom(1));
        By by = new By("P-KTRWMB", THEN);
        accounts.addFirstAdmin(SECRET.toCharArray(), by);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < size.people(); i++) {
            Account made = accounts.add(Role.PARTICIPANT, ("password number " + i).toCharArray(), by);
            all.add(made.pseudonym());
        }
        for (int i = 0; i < size.changes(); i += 2) {
            accounts.retire(all.get(i % size.people()), by);
            accounts.restore(all.get(i % size.people()), by);
        }
    }

    /** Does what people do, and says how long each took. */
    void time(Path export) {
        time("open and close the store", () -> Store.open(home).close());
        AdminState[] shown = new AdminState[1];
        AdminPresenter panel = panel(shown);
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

    /** As the first admin sees it. */
    AdminPresenter panel(AdminState[] shown) {
        HomePeople people = new HomePeople(home, InstantSource.fixed(THEN), new SplittableRandom(2), CHEAP);
        String pseudonym = admin();
        Visitor admin = people.ask(service -> service.logIn(pseudonym, SECRET.toCharArray()));
        return new AdminPresenter(
                new Threads(Runnable::run, Runnable::run), people, () -> admin, state -> shown[0] = state);
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
