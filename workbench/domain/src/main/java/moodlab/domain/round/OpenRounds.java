package moodlab.domain.round;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import moodlab.domain.Moment;
import moodlab.domain.choice.Lesson;

/** Rounds whose thumb can still be taken back, oldest first. */
final class OpenRounds {

    private record OpenRound(Decision decision, Outcome outcome, long closesAt) {}

    private final Deque<OpenRound> rounds = new ArrayDeque<>();
    private final LoopPorts ports;
    private final LoopSettings settings;

    OpenRounds(LoopPorts ports, LoopSettings settings) {
        this.ports = ports;
        this.settings = settings;
    }

    /** @param thumbNanos when its thumb was given: the undo window runs from there */
    Round add(Decision decision, Outcome outcome, long thumbNanos) {
        long closesAt = thumbNanos + settings.undoWindow().toNanos();
        rounds.addLast(new OpenRound(decision, outcome, closesAt));
        return new Round(decision, outcome, ports.rewards().of(outcome));
    }

    boolean holds(int sequence) {
        return rounds.stream().anyMatch(round -> round.decision().sequence() == sequence);
    }

    /** Forgets the thumb of that round; a round that is settled already keeps it. */
    void takeBack(int sequence) {
        for (int i = rounds.size(); i > 0; i--) {
            OpenRound round = rounds.removeFirst();
            boolean meant = round.decision().sequence() == sequence;
            rounds.addLast(
                    meant ? new OpenRound(round.decision(), round.outcome().withoutThumb(), round.closesAt()) : round);
        }
    }

    void settleClosed(Moment now) {
        while (!rounds.isEmpty() && rounds.peekFirst().closesAt() <= now.nanos()) {
            settle(rounds.removeFirst());
        }
    }

    void settleAll() {
        for (Iterator<OpenRound> left = rounds.iterator(); left.hasNext(); ) {
            OpenRound round = left.next();
            left.remove();
            settle(round);
        }
    }

    private void settle(OpenRound round) {
        Decision decision = round.decision();
        Reward reward = ports.rewards().of(round.outcome());
        ports.log()
                .append(new LogEntry.Settled(
                        decision.session(), decision.sequence(), ports.time().now(), reward));
        if (reward instanceof Reward.Known known && round.outcome().played().isPresent()) {
            int played = round.outcome().played().getAsInt();
            ports.policy().learn(new Lesson(decision.context(), decision.slate().song(played), known.value()));
            ports.log()
                    .append(new LogEntry.Learned(
                            decision.session(),
                            decision.sequence(),
                            ports.time().now(),
                            ports.policy().state()));
        }
    }
}
