package moodlab.session.people.erasure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Standing;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import moodlab.store.StoreErasure;
import moodlab.store.StoreUnavailable;
import moodlab.store.people.By;
import moodlab.store.people.PeopleFault;

/**
 * Erasing people's data in a home: an admin may, the person may for themselves, and in a home without an admin whoever
 * keeps it. No store may be open meanwhile, so nobody's session runs.
 */
public final class Erasures {

    private final HomePeople people;

    public Erasures(HomePeople people) {
        this.people = people;
    }

    /**
     * What would go.
     *
     * @param typed the pseudonym, or another name that sessions were run under
     * @throws PeopleFault where the visitor may not, or the home knows nothing of that person
     * @throws StoreUnavailable where a session runs
     */
    public Preview preview(Visitor visitor, String typed) {
        String participant = typed.strip();
        people.ask(service -> allowed(service, visitor, participant));
        Preview preview = held(step -> {}, erasure -> erasure.preview(participant));
        if (preview.nothing()) {
            throw new PeopleFault("There is nothing of '" + participant + "' in " + people.home()
                    + ": see that the pseudonym has no slip, or name another home.");
        }
        return preview;
    }

    /**
     * Erases all that the home knows of that person. It cannot be undone.
     *
     * @param progress is told each step before it begins
     * @throws PeopleFault where the visitor may not, the home knows nothing of that person, or they are its only admin
     * @throws StoreUnavailable where a session runs, or a step fails; what is begun goes on with {@link #goOn}
     */
    public Erased erase(Visitor visitor, String typed, Consumer<String> progress) {
        String participant = typed.strip();
        progress.accept("Replaying what other people's policies learnt …");
        Begun begun = begin(visitor, participant);
        By by = new By(
                visitor.pseudonym().orElse("nobody logged in"), people.clock().instant());
        return held(
                progress,
                erasure -> erasure.finish(
                        erasure.begin(participant, by, begun.asWhom(), begun.policies(), people.random())));
    }

    private Begun begin(Visitor visitor, String participant) {
        try (Store store = Store.openExisting(people.home(), people.keys())) {
            String asWhom = allowed(people.in(store), visitor, participant);
            return new Begun(asWhom, new OthersPolicies(store, people.clock()).settle(participant));
        }
    }

    private record Begun(String asWhom, List<String> policies) {}

    /** Whether an erasure was interrupted here. */
    public boolean interrupted() {
        return Journal.read(people.home()).isPresent();
    }

    /**
     * Goes on with an erasure that was interrupted; that it may be done was asked when it began.
     *
     * @throws PeopleFault where none was
     */
    public Erased goOn(Consumer<String> progress) {
        Journal journal = Journal.read(people.home())
                .orElseThrow(() -> new PeopleFault("No erasure was interrupted in " + people.home()
                        + ": name a person with --participant to begin one."));
        return held(progress, erasure -> erasure.finish(journal));
    }

    /** Gives who does it, in words. */
    private static String allowed(PeopleService service, Visitor visitor, String participant) {
        boolean own = visitor.pseudonym().filter(participant::equals).isPresent();
        service.check(visitor, own ? Action.OWN_ERASURE : Action.ERASE_PEOPLE);
        Standing standing = service.standing(visitor);
        if (service.isOnlyAdmin(participant)) {
            throw new PeopleFault(
                    participant + " is the home's only admin, and without one it would be open to everybody:"
                            + " make another admin first.");
        }
        if (own) {
            return "the person themself";
        }
        return standing.guarded() ? "an admin of the home" : "whoever keeps the home, which has no admin";
    }

    private interface Work<T> {
        T run(HomeErasure erasure) throws IOException;
    }

    private <T> T held(Consumer<String> progress, Work<T> work) {
        Path home = people.home();
        try (StoreErasure held = StoreErasure.hold(home, people.keys())) {
            return work.run(new HomeErasure(home, people.keys(), held, progress));
        } catch (IOException e) {
            throw new PeopleFault(
                    "The erasure stopped (" + e.getMessage()
                            + "): make room or check the folder, then go on with moodlab" + " erase --home " + home
                            + ".",
                    e);
        }
    }
}
