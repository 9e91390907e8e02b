package moodlab.session.policies;

import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.Store;

/**
 * The policies of a home, for those who may see them. The store is opened for each question and closed after it, so that sessions have it
 * between.
 */
public record HomePolicies(HomePeople people) {

    /** Whether anything was ever kept here. */
    public boolean hasStore() {
        return people.hasStore();
    }

    /**
     * Reads the log.
     *
     * @throws moodlab.session.people.Denied where the visitor may not
     * @throws moodlab.store.StoreUnavailable where the store is damaged, or held by a session
     * @throws java.util.concurrent.CancellationException where it is wanted no more
     */
    public PolicyLog log(Visitor visitor, Watch watch) {
        try (Store store = Store.open(people.home())) {
            people.in(store).check(visitor, Action.SEE_POLICIES);
            return PolicyLog.read(store, watch);
        }
    }
}
