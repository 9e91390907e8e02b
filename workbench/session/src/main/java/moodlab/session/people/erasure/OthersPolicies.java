package moodlab.session.people.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moodlab.domain.Moment;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.LogEntry;
import moodlab.session.DecisionReplay;
import moodlab.session.policies.Deployed;
import moodlab.store.LoggedEvent;
import moodlab.store.LoggedSession;
import moodlab.store.Store;

/**
 * Other people's policies: looks whether what they learnt follows from their own sessions alone, by replaying those. Where
 * it does not, as after a prior that was fitted with others, the replayed state takes its place, and the log says so.
 */
final class OthersPolicies {

    /** Another machine's arithmetic may differ in last digits; what somebody taught differs by more. */
    private static final double TOLERANCE = 1e-6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final InstantSource clock;
    private int same;
    private int refitted;
    private int unknown;
    private int discarded;

    OthersPolicies(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Refits what has to be, and gives what becomes of what policies learnt, as sentences. */
    List<String> settle(String erased) {
        Map<String, List<LoggedSession>> others = new LinkedHashMap<>();
        store.sessions().stream()
                .filter(session -> !session.participant().equals(erased))
                .forEach(session -> others.computeIfAbsent(session.participant(), who -> new ArrayList<>())
                        .add(session));
        Set<String> tainted = tainted(erased);
        others.forEach((participant, sessions) -> settle(participant, sessions, tainted));
        return sentences();
    }

    /** Candidates that were frozen after the person's first entry: they, and whatever began with them, are discarded. */
    private Set<String> tainted(String erased) {
        long first = store.sessions().stream()
                .filter(session -> session.participant().equals(erased))
                .mapToLong(session -> store.events(session.session()).get(0).order())
                .min()
                .orElse(Long.MAX_VALUE);
        return store.people().promotions().all().stream()
                .filter(note -> note.order() >= first)
                .map(note -> Deployed.name(note.promotion()))
                .collect(Collectors.toSet());
    }

    private void settle(String participant, List<LoggedSession> sessions, Set<String> tainted) {
        DecisionReplay replay = new DecisionReplay(store, Optional.empty());
        replay.learn(participant);
        String last = sessions.get(sessions.size() - 1).session();
        for (String policy : policies(sessions)) {
            Optional<PolicyState> kept = store.latestPolicyState(participant, policy);
            Optional<PolicyState> own = replay.learnt(participant, policy);
            if (kept.isEmpty()) {
                continue; // discarded by an erasure before
            }
            if (tainted.contains(policy)) {
                discarded++;
            } else if (own.isEmpty()) {
                unknown++;
            } else if (alike(kept.get(), own.get())) {
                same++;
            } else {
                store.log()
                        .append(new LogEntry.Refitted(
                                last,
                                new Moment(clock.instant(), System.nanoTime()),
                                own.get(),
                                "another person's data were erased"));
                refitted++;
            }
        }
    }

    private Set<String> policies(List<LoggedSession> sessions) {
        Set<String> policies = new TreeSet<>();
        for (LoggedSession session : sessions) {
            store.events(session.session()).stream()
                    .filter(event -> event.kind() == LoggedEvent.Kind.LEARNED)
                    .forEach(event -> policies.add(event.policy().orElseThrow().name()));
        }
        return policies;
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("What policies learnt from this person: discarded.");
        if (same > 0) {
            sentences.add(
                    same + " of other people's states of policies: recomputed from their own sessions alone, and the"
                            + " same, so nothing of this person is in them.");
        }
        if (refitted > 0) {
            sentences.add(
                    refitted + " of other people's states of policies: had learnt from elsewhere too, as from a prior"
                            + " fitted with others; refitted from their own sessions alone.");
        }
        if (discarded > 0) {
            sentences.add(discarded
                    + " of other people's states of policies: began with a promoted policy that may have learnt"
                    + " from this person; discarded.");
        }
        if (unknown > 0) {
            sentences.add(
                    unknown + " of other people's states of policies: could not be recomputed from the log, and stay;"
                            + " moodlab replay tells why.");
        }
        return sentences;
    }

    private static boolean alike(PolicyState kept, PolicyState own) {
        if (kept.equals(own)) {
            return true;
        }
        try {
            return kept.version() == own.version() && alike(JSON.readTree(kept.json()), JSON.readTree(own.json()));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean alike(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            double size = Math.max(1, Math.abs(one.doubleValue()));
            return Math.abs(one.doubleValue() - other.doubleValue()) <= TOLERANCE * size;
        }
        if (!one.isContainerNode() || one.size() != other.size() || one.isArray() != other.isArray()) {
            return one.equals(other);
        }
        if (one.isArray()) {
            for (int i = 0; i < one.size(); i++) {
                if (!alike(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.properties().stream()
                .allMatch(each -> other.has(each.getKey()) && alike(each.getValue(), other.get(each.getKey())));
    }
}
