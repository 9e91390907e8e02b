package moodlab.session.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.Moment;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.session.people.Denied;
import moodlab.session.people.HomePeople;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import moodlab.store.Store;
import moodlab.store.people.PasswordCost;
import moodlab.store.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that are looked at while a session has the store. */
class LivePoliciesTest {

    private static final Instant NOW = Instant.parse("2026-01-06T10:00:00Z");
    private static final Moment AT = new Moment(NOW, 1);

    @TempDir
    private Path home;

    private static char[] secret() {
        return "four words and a bit".toCharArray();
    }

    /** A decision of a session that runs, like another's. */
    private static Decision decision(Decision like, int sequence) {
        return new Decision(
                "S-002",
                sequence,
                AT,
                like.context(),
                like.policy(),
                like.choice(),
                like.seed(),
                like.selection(),
                like.slate());
    }

    @Test
    void researchersSeeWhatIsSettledAndParticipantsNothing() {
        HomePeople people = new HomePeople(home, InstantSource.fixed(NOW), new Random(1), new PasswordCost(64, 1, 1));
        SimulatedLog before = SimulatedLog.favouring(0.8, 1).session("P-01", "thompson", 6);
        Decision like = before.rounds().get(0).decision();
        try (Store store = Store.open(home)) {
            PeopleService service = people.in(store);
            Visitor admin = Visitor.of(service.firstAdmin(secret()).pseudonym());
            Visitor researcher = Visitor.of(service.administration()
                    .add(admin, Role.RESEARCHER, secret())
                    .pseudonym());
            Visitor listener = Visitor.of(
                    service.register(Visitor.NOBODY, secret(), Set.of()).pseudonym());
            before.into(store);
            store.log().append(new LogEntry.Opened("S-002", "P-02", AT, "{}"));
            LivePolicies live = new LivePolicies(store, people, "S-002");
            assertEquals("P-02", live.participant());
            assertThrows(Denied.class, () -> live.log(listener, Watch.NONE));
            assertThrows(Denied.class, () -> live.status(listener, Watch.NONE));
            assertThrows(Denied.class, () -> live.log(Visitor.NOBODY, Watch.NONE));
            store.log().append(decision(like, 1));
            assertEquals(6, live.log(researcher, Watch.NONE).size());
            store.log().append(new LogEntry.Settled("S-002", 1, AT, new Reward.Known(1)));
            store.log().append(decision(like, 2));
            assertEquals(7, live.log(researcher, Watch.NONE).size());
            assertEquals("thompson", live.status(researcher, Watch.NONE).policy());
            live.close();
            String ended = assertThrows(PolicyUnusable.class, () -> live.log(researcher, Watch.NONE))
                    .getMessage();
            assertTrue(ended.contains("has ended"), ended);
        }
    }

    @Test
    void theEndOfTheSessionCallsAReadingOff() {
        HomePeople people = new HomePeople(home, InstantSource.fixed(NOW), new Random(1), new PasswordCost(64, 1, 1));
        try (Store store = Store.open(home)) {
            SimulatedLog.favouring(0.8, 1).session("P-01", "uniform", 6).into(store);
            LivePolicies live = new LivePolicies(store, people, "S-001");
            Thread[] end = new Thread[1];
            Watch ending = new Watch() {
                @Override
                public boolean isGone() {
                    return false;
                }

                @Override
                public void progress(long done, long all) {
                    end[0] = new Thread(live::close);
                    end[0].start();
                    while (end[0].getState() != Thread.State.BLOCKED) { // until it waits for this reading
                        Thread.onSpinWait();
                    }
                }
            };
            assertThrows(CancellationException.class, () -> live.log(Visitor.NOBODY, ending));
        }
    }
}
