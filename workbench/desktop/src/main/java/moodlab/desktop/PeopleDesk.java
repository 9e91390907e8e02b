package moodlab.desktop;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import moodlab.desktop.people.AccessPages;
import moodlab.desktop.people.AdminPage;
import moodlab.desktop.people.ConsentPage;
import moodlab.desktop.people.PreferencesPage;
import moodlab.desktop.people.SheetPage;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.people.AccessPresenter;
import moodlab.desktop.presenter.people.AccessState;
import moodlab.desktop.presenter.people.AdminPresenter;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.desktop.presenter.people.OwnPresenter;
import moodlab.session.people.Action;

/** The pages about people with their thread, their menu, and who is in. */
final class PeopleDesk {

    private final ExecutorService work = DaemonThreads.single("moodlab-people");
    private final Surroundings around;
    private final WhoIsIn who;
    private final AccessPresenter access;
    private final AccessPages ways;
    private final PreferencesPage preferences;
    private final ConsentPage consent;
    private final AdminPage admin;
    private final DataDesk data;
    private final JMenu menu = Labels.mnemonic(new JMenu(), "&People");
    private final JMenuItem logIn = item("&Log in…", "menuLogIn", () -> go(pages().logIn()));
    private final JMenuItem register = item("&Register…", "menuRegister", () -> go(pages().register()));
    private final JMenuItem logOut = item("Log &out", "menuLogOut", this::logOut);
    private final JMenuItem ownPreferences = item("My &preferences…", "menuPreferences", () -> go(preferencesPage()));
    private final JMenuItem ownConsent = item("My &consent…", "menuConsent", () -> go(consentPage()));
    private final JMenuItem ownData =
            item("My &data…", "menuData", () -> go(dataDesk().dataPage()));
    private final JMenuItem ownPassword = item("Change pass&word…", "menuPassword", () -> go(pages().password()));
    private final JMenuItem panel = item("&Admin panel…", "menuAdmin", () -> administer(AdminTab.PEOPLE));
    private final JMenuItem close = item("Clo&se this home…", "menuFirstAdmin", () -> go(pages().firstAdmin()));
    private final JLabel inWords = new JLabel();
    private boolean shut;
    private Optional<Runnable> waiting = Optional.empty();

    /**
     * What of the window the desk needs.
     *
     * @param start brings the start page up
     * @param library brings the library up
     * @param free does what it is given once no other page needs the store; nothing while a session runs
     * @param changed is told who is in
     */
    record Surroundings(
            Pages pages,
            Runnable start,
            Runnable library,
            Consumer<Runnable> free,
            AdminPage.Asker asker,
            Consumer<AccessState> changed) {}

    PeopleDesk(WhoIsIn who, Surroundings around) {
        this.who = who;
        this.around = around;
        Threads threads = new Threads(work, new EventThread());
        access = new AccessPresenter(threads, who.home(), this::show);
        ways = new AccessPages(
                access, new AccessPages.Ways(() -> go(pages().register()), () -> go(pages().logIn()), this::back));
        preferences =
                new PreferencesPage(own(threads, state -> preferencesView().show(state)), this::back);
        consent = new ConsentPage(
                own(threads, state -> consentView().show(state)),
                () -> go(dataDesk().dataPage()),
                this::back);
        data = new DataDesk(who, threads, new DataDesk.Ways(around.pages(), this::go, this::back, this::logOut));
        admin = new AdminPage(
                new AdminPresenter(threads, who.home(), who.visitor()::get, state -> adminView()
                        .show(state)),
                new AdminPage.Ways(around.library(), this::erase, this::back, around.asker()));
        ways.all().forEach(around.pages()::hold);
        around.pages().hold(preferences.page());
        around.pages().hold(consent.page());
        around.pages().hold(admin);
        fillMenu();
    }

    private OwnPresenter own(Threads threads, Consumer<moodlab.desktop.presenter.people.OwnState> view) {
        return new OwnPresenter(threads, who.home(), who.visitor()::get, view);
    }

    AccessPages pages() {
        return ways;
    }

    SheetPage preferencesPage() {
        return preferences.page();
    }

    SheetPage consentPage() {
        return consent.page();
    }

    private PreferencesPage preferencesView() {
        return preferences;
    }

    private ConsentPage consentView() {
        return consent;
    }

    /** The pages about a person's data. */
    DataDesk dataDesk() {
        return data;
    }

    private AdminPage adminView() {
        return admin;
    }

    private void erase(String participant) {
        data.erase(participant, () -> administer(adminView().tab()));
    }

    private void fillMenu() {
        menu.setName("menuPeople");
        for (JMenuItem each :
                new JMenuItem[] {logIn, register, ownPreferences, ownConsent, ownData, ownPassword, logOut, panel, close
                }) {
            menu.add(each);
        }
        inWords.setName("whoIsIn");
        show(access.state());
    }

    private static JMenuItem item(String text, String name, Runnable action) {
        JMenuItem item = Labels.mnemonic(new JMenuItem(), text);
        item.setName(name);
        item.addActionListener(event -> action.run());
        return item;
    }

    /** Puts the menu and, at the right, who is in into the bar. */
    void into(MainMenu bar) {
        bar.add(menu, 1);
        bar.add(Box.createHorizontalGlue());
        bar.add(inWords);
        bar.add(Box.createHorizontalStrut(12));
    }

    /** Looks who has to log in. */
    void begin() {
        if (access.state().step() == AccessState.Step.WAIT) {
            access.look();
        }
    }

    AccessPresenter access() {
        return access;
    }

    boolean may(Action action) {
        return access.state().may(action);
    }

    /** Does something that not everybody may do, as soon as it is known who is in. */
    void ifMay(Action action, Runnable next) {
        if (access.state().step() == AccessState.Step.WAIT) {
            waiting = Optional.of(() -> ifMay(action, next));
        } else if (may(action)) {
            next.run();
        }
    }

    /** Whether somebody has to log in before anything else. */
    boolean turnedAway() {
        return shut && access.state().step() != AccessState.Step.WAIT;
    }

    void askToLogIn() {
        go(ways.logIn());
    }

    void go(SheetPage page) {
        around.free().accept(() -> {
            around.pages().turnToPlain(page);
            page.enter();
        });
    }

    /** A table of the admin panel, for whoever may see it. */
    void administer(AdminTab tab) {
        ifMay(Action.SEE_PEOPLE, () -> around.free().accept(() -> {
            around.pages().turnToPlain(admin);
            admin.enter(this::may, tab);
        }));
    }

    void logOut() {
        around.free().accept(access::logOut);
    }

    private void back() {
        if (shut) { // perhaps the store was only held by another
            go(ways.logIn());
            access.look();
        } else {
            around.start().run();
        }
    }

    private void show(AccessState state) {
        shut = state.standing().role().isEmpty();
        who.visitor().set(state.visitor());
        ways.show(state);
        boolean in = state.standing().account().isPresent();
        logIn.setEnabled(!in);
        logOut.setEnabled(in);
        ownPreferences.setEnabled(state.may(Action.OWN_PREFERENCES));
        ownConsent.setEnabled(state.may(Action.OWN_CONSENT));
        ownData.setEnabled(state.may(Action.OWN_DATA));
        ownPassword.setEnabled(state.may(Action.OWN_PASSWORD));
        panel.setVisible(state.may(Action.SEE_PEOPLE));
        close.setVisible(!state.standing().guarded());
        inWords.setText(state.words());
        around.changed().accept(state);
        step(state);
        if (state.step() != AccessState.Step.WAIT) {
            Optional<Runnable> next = waiting;
            waiting = Optional.empty();
            next.ifPresent(Runnable::run);
        }
    }

    private void step(AccessState state) {
        switch (state.step()) {
            case SHUT -> {
                if (!onTheWayIn()) {
                    go(ways.logIn());
                }
            }
            case NOTE -> go(ways.note(state.made().orElse("")));
            case IN -> around.start().run();
            case STAY, WAIT -> {
                // the page that asked shows the sentence
            }
        }
    }

    private boolean onTheWayIn() {
        return ways.all().stream().anyMatch(JComponent::isVisible);
    }

    /** Ends the thread. */
    void clear() {
        work.shutdown();
    }
}
