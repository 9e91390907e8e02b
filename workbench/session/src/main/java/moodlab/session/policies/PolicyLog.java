package moodlab.session.policies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moodlab.domain.choice.PolicyState;
import moodlab.store.LoggedEvent;
import moodlab.store.LoggedRound;
import moodlab.store.LoggedSession;
import moodlab.store.Store;

/**
 * A home's rounds in the log's order, and what its policies had learnt when it was read; held in memory, so at most {@link #MOST}
 * rounds, the latest.
 */
public final class PolicyLog {

    /** About 40 MB with 30 songs a round. */
    public static final int MOST = 50_000;

    private final List<SeenRound> rounds;
    private final Map<Learner, PolicyState> states;
    private final List<Refit> refits;
    private final boolean cut;

    /** Whose state it is. */
    private record Learner(String participant, String policy) {}

    PolicyLog(List<SeenRound> rounds) {
        this(rounds, Map.of(), List.of(), false);
    }

    private PolicyLog(List<SeenRound> rounds, Map<Learner, PolicyState> states, List<Refit> refits, boolean cut) {
        this.rounds = List.copyOf(rounds);
        this.states = Map.copyOf(states);
        this.refits = List.copyOf(refits);
        this.cut = cut;
    }

    /**
     * Reads it, session by session.
     *
     * @throws java.util.concurrent.CancellationException where it is wanted no more
     */
    public static PolicyLog read(Store store, Watch watch) {
        List<LoggedSession> sessions = store.sessions();
        Deque<SeenRound> found = new ArrayDeque<>();
        Set<Learner> learners = new HashSet<>();
        boolean cut = false;
        for (int i = 0; i < sessions.size(); i++) {
            watch.progress(i, sessions.size());
            read(store, sessions.get(i), watch).forEach(found::add);
            for (; found.size() > MOST; cut = true) {
                found.remove();
            }
        }
        found.forEach(round -> learners.add(
                new Learner(round.participant(), round.decision().policy().name())));
        Map<Learner, PolicyState> states = new HashMap<>();
        for (Learner each : learners) {
            watch.check();
            store.latestPolicyState(each.participant(), each.policy()).ifPresent(state -> states.put(each, state));
        }
        List<SeenRound> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingLong(round -> round.logged().order())); // sessions of several stations overlap
        return new PolicyLog(ordered, states, refits(store, sessions, watch), cut);
    }

    /**
     * The same with what a session that runs has settled since.
     *
     * @throws java.util.concurrent.CancellationException where it is wanted no more
     */
    PolicyLog goneOn(Store store, String running, Watch watch) {
        List<SeenRound> now = new ArrayList<>(rounds);
        now.removeIf(round -> round.decision().session().equals(running));
        Set<Integer> settled = settled(store, running);
        store.sessions().stream()
                .filter(each -> each.session().equals(running))
                .flatMap(each -> read(store, each, watch).stream())
                .filter(round -> settled.contains(round.decision().sequence()))
                .forEach(now::add);
        now.sort(Comparator.comparingLong(round -> round.logged().order()));
        int more = Math.max(0, now.size() - MOST);
        Map<Learner, PolicyState> learnt = new HashMap<>(states);
        for (SeenRound round : now) {
            if (round.decision().session().equals(running)) {
                Learner learner = new Learner(
                        round.participant(), round.decision().policy().name());
                store.latestPolicyState(learner.participant(), learner.policy())
                        .ifPresent(state -> learnt.put(learner, state));
                break;
            }
        }
        return new PolicyLog(now.subList(more, now.size()), learnt, refits, cut || more > 0);
    }

    private static Set<Integer> settled(Store store, String session) {
        Set<Integer> settled = new HashSet<>();
        store.events(session).stream()
                .filter(event -> event.kind() == LoggedEvent.Kind.SETTLED)
                .forEach(event -> event.sequence().ifPresent(settled::add));
        return settled;
    }

    private static List<Refit> refits(Store store, List<LoggedSession> sessions, Watch watch) {
        List<Refit> refits = new ArrayList<>();
        for (LoggedSession session : sessions) {
            watch.check();
            for (LoggedEvent event : store.refits(session.session())) {
                PolicyState.Stamp stamp = event.policy().orElseThrow();
                Optional<PolicyState> kept = store.latestPolicyState(session.participant(), stamp.name());
                refits.add(Refit.of(event.order(), session.participant(), stamp, kept));
            }
        }
        refits.sort(Comparator.comparingLong(Refit::order));
        return refits;
    }

    private static List<SeenRound> read(Store store, LoggedSession session, Watch watch) {
        List<LoggedRound> rounds = new ArrayList<>();
        store.eachRound(session.session(), round -> {
            watch.check();
            rounds.add(round);
        });
        if (rounds.isEmpty()) {
            return List.of();
        }
        String name = rounds.get(0).round().decision().policy().name();
        Optional<PlayedPolicy> played = PlayedPolicy.read(session.settings(), name);
        return rounds.stream().map(round -> new SeenRound(round, played)).toList();
    }

    /** In the log's order. */
    List<SeenRound> rounds() {
        return rounds;
    }

    /** In the log's order. */
    List<Refit> refits() {
        return refits;
    }

    /** How many rounds. */
    public int size() {
        return rounds.size();
    }

    /** Whether older rounds than these were left out. */
    public boolean isCut() {
        return cut;
    }

    /** What the policy had learnt from that participant, where anything is kept. */
    Optional<PolicyState> state(String participant, String policy) {
        return Optional.ofNullable(states.get(new Learner(participant, policy)));
    }
}
