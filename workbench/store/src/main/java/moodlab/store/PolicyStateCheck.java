package moodlab.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import moodlab.domain.choice.PolicyState;
import org.jdbi.v3.core.Handle;

/**
 * Each policy's kept state must be the one that the participant's last {@code learned} or {@code refitted} event names. What
 * was promoted and then discarded with an erased person has none.
 */
final class PolicyStateCheck {

    private record Key(String participant, String policy) {

        Fault fault(String what) {
            return new Fault("", "policy_states", "participant " + participant + ", policy " + policy, what);
        }
    }

    private PolicyStateCheck() {}

    static void run(Handle handle, Consumer<Fault> faults) {
        Map<Key, PolicyState.Stamp> expected = learned(handle);
        Set<String> discarded = discarded(handle);
        handle.createQuery("SELECT * FROM policy_states")
                .map((row, context) -> Map.entry(
                        new Key(row.getString("participant"), row.getString("policy")),
                        new PolicyState(row.getString("policy"), row.getLong("version"), row.getString("json"))
                                .stamp()))
                .forEach(found -> {
                    PolicyState.Stamp stamp = expected.remove(found.getKey());
                    if (stamp == null) {
                        faults.accept(found.getKey().fault("was added: no event of the log speaks of it"));
                    } else if (!stamp.equals(found.getValue())) {
                        faults.accept(found.getKey().fault("is not the state that was learnt last"));
                    }
                });
        expected.keySet().removeIf(key -> discarded.contains(key.policy()));
        expected.keySet().forEach(key -> faults.accept(key.fault("missing")));
    }

    /** Candidates that the audit trail still tells of, and that are gone since somebody was erased. */
    private static Set<String> discarded(Handle handle) {
        return Set.copyOf(handle.createQuery("""
                        SELECT DISTINCT subject FROM audit WHERE action = 'policy frozen'
                            AND subject NOT IN (SELECT 'candidate-' || promotion FROM promotion_steps)
                            AND EXISTS (SELECT 1 FROM tombstones)
                        """).mapTo(String.class).list());
    }

    private static Map<Key, PolicyState.Stamp> learned(Handle handle) {
        Map<Key, PolicyState.Stamp> latest = new HashMap<>();
        handle.createQuery("""
                        SELECT s.participant, e.policy, e.policy_version, e.policy_state
                        FROM events e JOIN sessions s ON s.session = e.session
                        WHERE e.kind IN ('learned', 'refitted') ORDER BY e.log_order
                        """)
                .map((row, context) -> Map.entry(
                        new Key(row.getString("participant"), row.getString("policy")),
                        new PolicyState.Stamp(
                                row.getString("policy"), row.getLong("policy_version"), row.getString("policy_state"))))
                .forEach(event -> latest.put(event.getKey(), event.getValue()));
        return latest;
    }
}
