package moodlab.desktop.presenter.people;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import moodlab.desktop.presenter.Sentences;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.Administration;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Offer;
import moodlab.session.people.Visitor;
import moodlab.store.people.Query;
import moodlab.store.people.Role;

/** The admin panel's tables. Its methods are called on the window's thread and return at once. */
public final class AdminPresenter {

    private final Threads threads;
    private final HomePeople home;
    private final Supplier<Visitor> visitor;
    private final Consumer<AdminState> view;
    private AdminState state = AdminState.first();

    /**
     * Nothing is read yet.
     *
     * @param visitor who is in
     * @param view is shown each state, on the window's thread
     */
    public AdminPresenter(Threads threads, HomePeople home, Supplier<Visitor> visitor, Consumer<AdminState> view) {
        this.threads = threads;
        this.home = home;
        this.visitor = visitor;
        this.view = view;
    }

    /** The state of this moment. */
    public AdminState state() {
        return state;
    }

    /** Goes to a table, from its beginning. */
    public void open(AdminTab tab) {
        read(tab, AdminState.query(tab));
    }

    /** Only rows that hold that text. */
    public void search(String text) {
        Query now = state.query();
        read(state.tab(), new Query(text, now.column(), now.ascending(), 0, AdminState.PAGE));
    }

    /** By that column; the other way round where it is sorted by it already. */
    public void sort(int column) {
        Query now = state.query();
        boolean ascending = now.column() != column || !now.ascending();
        read(state.tab(), new Query(now.search(), column, ascending, 0, AdminState.PAGE));
    }

    /** Forward by that many pages; backward where it is negative. */
    public void turn(int pages) {
        Query now = state.query();
        long first = Math.max(0, now.first() + (long) pages * AdminState.PAGE);
        read(state.tab(), new Query(now.search(), now.column(), now.ascending(), first, AdminState.PAGE));
    }

    /** Retires a row, or restores it. */
    public void retired(AdminState.Row row, boolean retire) {
        AdminTab tab = state.tab();
        change(row.key() + (retire ? " is retired." : " is restored."), (administration, who) -> {
            if (tab == AdminTab.PEOPLE) {
                person(administration, who, row.key(), retire);
            } else {
                offer(administration, who, offer(tab, row), retire);
            }
        });
    }

    private static void person(Administration administration, Visitor who, String pseudonym, boolean retire) {
        if (retire) {
            administration.retire(who, pseudonym);
        } else {
            administration.restore(who, pseudonym);
        }
    }

    private static void offer(Administration administration, Visitor who, Offer offer, boolean retire) {
        if (retire) {
            administration.retire(who, offer);
        } else {
            administration.restore(who, offer);
        }
    }

    private static Offer offer(AdminTab tab, AdminState.Row row) {
        String kind =
                switch (tab) {
                    case MODELS -> Offer.MODEL;
                    case STORES -> Offer.STORE;
                    default -> Offer.POLICY;
                };
        return new Offer(kind, row.key(), "", row.retired());
    }

    /** Gives a person another role. */
    public void role(AdminState.Row row, Role role) {
        change(
                row.key() + " is " + role.label() + " now.",
                (administration, who) -> administration.role(who, row.key(), role));
    }

    /**
     * Gives a person a new password.
     *
     * @param password wiped, as is its repetition
     */
    public void resetPassword(AdminState.Row row, char[] password, char[] again) {
        change("The password of " + row.key() + " is changed.", (administration, who) -> {
            Repeated.check(password, again);
            administration.resetPassword(who, row.key(), password);
        });
    }

    /**
     * Adds a person, whose pseudonym is then told.
     *
     * @param password wiped, as is its repetition
     */
    public void add(Role role, char[] password, char[] again) {
        Visitor who = visitor.get();
        AdminState before = state;
        work(() -> {
            Repeated.check(password, again);
            return home.ask(service -> {
                String made = service.administration().add(who, role, password).pseudonym();
                return new AdminReading(service.administration(), who)
                        .read(before.tab(), before.query())
                        .saying(made + " is added. Write the pseudonym down for that person.", "");
            });
        });
    }

    /**
     * Sets for how long data are kept after a participant's last session, and shows whose time is over.
     *
     * @param days 0 for no reminder
     */
    public void keepFor(int days) {
        Visitor who = visitor.get();
        work(() -> home.ask(service -> {
            service.administration().keepFor(who, days);
            return new AdminReading(service.administration(), who).read(AdminTab.DUE, AdminState.query(AdminTab.DUE));
        }));
    }

    private void read(AdminTab tab, Query query) {
        Visitor who = visitor.get();
        work(() -> home.ask(service -> new AdminReading(service.administration(), who).read(tab, query)));
    }

    private void change(String done, BiConsumer<Administration, Visitor> order) {
        Visitor who = visitor.get();
        AdminState before = state;
        work(() -> home.ask(service -> {
            order.accept(service.administration(), who);
            return new AdminReading(service.administration(), who)
                    .read(before.tab(), before.query())
                    .saying(done, "");
        }));
    }

    private void work(Supplier<AdminState> question) {
        AdminState before = state;
        threads.work().execute(() -> {
            AdminState after = answer(question, before);
            threads.window().execute(() -> {
                state = after;
                view.accept(after);
            });
        });
    }

    private static AdminState answer(Supplier<AdminState> question, AdminState before) {
        try {
            return question.get();
        } catch (RuntimeException | LinkageError fault) {
            return before.saying("", Sentences.of(fault));
        }
    }
}
