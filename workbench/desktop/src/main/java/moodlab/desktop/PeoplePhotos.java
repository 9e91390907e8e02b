package moodlab.desktop;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import moodlab.desktop.presenter.people.AccessState;
import moodlab.desktop.presenter.people.AdminTab;
import moodlab.session.people.Visitor;
import moodlab.store.people.Preferences;
import moodlab.store.people.Purpose;
import moodlab.store.people.Wish;

/** Registers a person and the first admin of the pictures' home, and takes pictures on the way. */
final class PeoplePhotos {

    private final MainFrame frame;
    private final WhoIsIn who;
    private final LibraryPhotos.Camera camera;

    PeoplePhotos(MainFrame frame, WhoIsIn who, LibraryPhotos.Camera camera) {
        this.frame = frame;
        this.who = who;
        this.camera = camera;
    }

    /** Afterwards the home is closed, and nobody is in. */
    void take() {
        show("people-register", () -> desk().go(desk().pages().register()));
        tell(() -> desk().access().register(secret(), secret(), Set.of(Purpose.CAMERA)));
        waitFor(() -> step() == AccessState.Step.NOTE);
        camera.save().accept("people-pseudonym");
        tell(() -> desk().access().noted());
        camera.save().accept("people-start");
        prefer();
        show("people-preferences", () -> desk().go(desk().preferencesPage()));
        show("people-consent", () -> desk().go(desk().consentPage()));
        String person = who.visitor().get().pseudonym().orElseThrow();
        show("people-data", () -> desk().go(desk().dataDesk().dataPage()));
        leave(AccessState.Step.IN);
        show("people-first-admin", () -> desk().go(desk().pages().firstAdmin()));
        tell(() -> desk().access().firstAdmin(secret(), secret()));
        waitFor(() -> step() == AccessState.Step.NOTE);
        tell(() -> desk().access().noted());
        show("people-admin", () -> desk().administer(AdminTab.PEOPLE));
        erase(person);
        leave(AccessState.Step.SHUT);
        camera.save().accept("people-login");
    }

    private void erase(String person) {
        tell(() -> desk().dataDesk().erase(person, () -> desk().administer(AdminTab.PEOPLE)));
        waitFor(() -> desk().dataDesk().presenter().state().preview().isPresent());
        camera.save().accept("people-erase");
        tell(() -> desk().dataDesk().presenter().erase(person));
        waitFor(() -> desk().dataDesk().presenter().state().done().isPresent());
        camera.save().accept("people-certificate");
    }

    private void prefer() {
        Visitor person = who.visitor().get();
        who.home().ask(service -> {
            List<String> never = service.songs(person).stream()
                    .limit(2)
                    .map(song -> song.id())
                    .toList();
            service.preferences(
                    person,
                    new Preferences(
                            List.of("jazz", "folk"), List.of(), never, List.of("English"), Wish.LIVELY, Wish.CALM));
            return person;
        });
    }

    private void leave(AccessState.Step then) {
        tell(() -> desk().logOut());
        waitFor(() -> step() == then);
    }

    private void show(String name, Runnable order) {
        tell(order);
        camera.save().accept(name);
    }

    private void tell(Runnable order) {
        camera.tell().accept(now -> order.run());
    }

    private void waitFor(BooleanSupplier claim) {
        camera.waitFor().accept(claim);
    }

    private AccessState.Step step() {
        return desk().access().state().step();
    }

    private PeopleDesk desk() {
        return frame.people();
    }

    private static char[] secret() {
        return "four words for pictures".toCharArray();
    }
}
