package moodlab.session.policies;

import java.util.Optional;
import moodlab.bandit.PolicyUnusable;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.LoggedSession;
import moodlab.store.Store;

/**
 * The policies of a home while a session has its store, for those who may see them: to look at, for nothing here changes
 * anything. The log is read beside the session, which goes on meanwhile; rounds that are not settled yet are left out.
 */
public final class LivePolicies implements AutoCloseable {

    private final Store store;
    private final HomePeople people;
    private final String session;
    private final String participant;
    private final Object reading = new Object();
    private Optional<PolicyLog> last = Optional.empty();
    private volatile boolean over;

    /**
     * Of a session that runs; it reads the store.
     *
     * @param store the session's own; this has to be closed before it
     */
    public LivePolicies(Store store, HomePeople people, String session) {
        this.store = store;
        this.people = people;
        this.session = session;
        this.participant = store.sessions().stream()
                .filter(each -> each.session().equals(session))
                .map(LoggedSession::participant)
                .findFirst()
                .orElse("");
    }

    /** As the log knows it. */
    public String session() {
        return session;
    }

    /** Who listens. */
    public String participant() {
        return participant;
    }

    /**
     * Reads the log; after the first time only what the session has added.
     *
     * @throws moodlab.session.people.Denied where the visitor may not
     * @throws PolicyUnusable where the session has ended
     * @throws java.util.concurrent.CancellationException where it is wanted no more, or the session ends meanwhile
     */
    public PolicyLog log(Visitor visitor, Watch watch) {
        synchronized (reading) {
            check(visitor);
            Watch own = untilTheEnd(watch);
            PolicyLog known = last.isPresent() ? last.get() : PolicyLog.read(store, own);
            PolicyLog now = known.goneOn(store, session, own);
            last = Optional.of(now);
            return now;
        }
    }

    /** How the candidates are doing; what the log has decided of them is kept when somebody looks after the session. */
    public PromotionStatus status(Visitor visitor, Watch watch) {
        synchronized (reading) {
            PolicyLog now = log(visitor, watch);
            return new Candidates(store, people.clock()).look(now, untilTheEnd(watch));
        }
    }

    private void check(Visitor visitor) {
        if (over) {
            throw new PolicyUnusable("The session has ended: look again under Session → Policies.");
        }
        people.in(store).check(visitor, Action.SEE_POLICIES);
    }

    private Watch untilTheEnd(Watch watch) {
        return new Watch() {
            @Override
            public boolean isGone() {
                return over || watch.isGone();
            }

            @Override
            public void progress(long done, long all) {
                watch.progress(done, all);
            }
        };
    }

    /** The session ends: calls a reading off that goes on, and waits until it has let the store go. */
    @Override
    public void close() {
        over = true;
        synchronized (reading) {
            last = Optional.empty();
        }
    }
}
