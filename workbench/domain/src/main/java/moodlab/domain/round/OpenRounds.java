package moodlab.domain.round;

import java.util.ArrayDeque;
import java.util.Deque;
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
            settleFirst();
        }
    }

    void settleAll() {
        while (!rounds.isEmpty()) {
            settleFirst();
        }
    }

    /** A round whose reward the log refuses stays open, to be settled when the log takes entries again. */
    private void settleFirst() {
        OpenRound round = rounds.element();
        Decision decision = round.decision();
        Reward reward = ports.rewards().of(round.outcome());
        ports.log()
                .append(new LogEntry.Settled(
                        decision.session(), decision.sequence(), ports.time().now(), reward));
        rounds.remove();
        if (reward instanceof Reward.Known known && round.outcome().played().isPresent()) {
            learn(round, known.value());
        }
    }

    private void learn(OpenRound round, double reward) {
        Decision decision = round.decision();
        int played = round.outcome().played().getAsInt();
        ports.policy().learn(new Lesson(decision.context(), decision.slate().song(played), reward));
        ports.log()
                .append(new LogEntry.Learned(
                        decision.session(),
                        decision.sequence(),
                        ports.time().now(),
                        ports.policy().state()));
    }
}
