package moodlab.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import moodlab.domain.Timeline;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.round.Decision;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RewardRule;
import moodlab.domain.round.Round;
import moodlab.store.LoggedEvent;
import moodlab.store.Store;

/**
 * Does what a session that was cut off had left to do: settles rounds that were heard to their end, and learns rewards
 * that are known. A round that was cut off while it played stays without a reward.
 */
final class Recovery {

    private final Store store;
    private final Policy policy;
    private final RewardRule rule;
    private final Timeline time;
    private final Set<Integer> heard = new HashSet<>();
    private final Map<Integer, Reward> settled = new HashMap<>();
    private final Set<Integer> learned = new HashSet<>();

    Recovery(Store store, Policy policy, RewardRule rule, Timeline time) {
        this.store = store;
        this.policy = policy;
        this.rule = rule;
        this.time = time;
    }

    /** Gives how many rounds the session has. */
    int run(String session) {
        store.events(session).forEach(this::take);
        int last = 0;
        for (Round round : store.rounds(session)) {
            last = round.decision().sequence();
            if (heard.contains(last)) {
                finish(round);
            }
        }
        return last;
    }

    private void take(LoggedEvent event) {
        int sequence = event.sequence().orElse(0);
        switch (event.kind()) {
            case HEARD -> heard.add(sequence);
            case SETTLED -> settled.put(sequence, event.reward().orElseThrow());
            case LEARNED -> learned.add(sequence);
            default -> {}
        }
    }

    private void finish(Round round) {
        Decision decision = round.decision();
        Reward reward = settled.get(decision.sequence());
        if (reward == null) {
            reward = rule.of(round.outcome());
            store.log().append(new LogEntry.Settled(decision.session(), decision.sequence(), time.now(), reward));
        }
        boolean played = round.outcome().played().isPresent();
        if (reward instanceof Reward.Known known && played && !learned.contains(decision.sequence())) {
            learn(round, known.value());
        }
    }

    private void learn(Round round, double reward) {
        Decision decision = round.decision();
        int position = round.outcome().played().getAsInt();
        policy.learn(new Lesson(decision.context(), decision.slate().song(position), reward));
        store.log().append(new LogEntry.Learned(decision.session(), decision.sequence(), time.now(), policy.state()));
    }
}
