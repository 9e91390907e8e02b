package moodlab.session.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Decision;

/**
 * The incumbent as it would play for each participant: it learns from what it played itself, as it does in sessions, and
 * goes on from where it was computed anew. Taught only when it is asked.
 */
final class Incumbents {

    private final Supplier<Policy> beginner;
    private final Function<PolicyState, Policy> resumed;
    private final Map<String, Student> students = new HashMap<>();

    private static final class Student {
        private final Policy policy;
        private final List<Lesson> pending = new ArrayList<>();

        Student(Policy policy) {
            this.policy = policy;
        }
    }

    /**
     * Of a policy.
     *
     * @param beginner how it begins with a participant
     * @param resumed how it goes on from a state that the store keeps
     */
    Incumbents(Supplier<Policy> beginner, Function<PolicyState, Policy> resumed) {
        this.beginner = beginner;
        this.resumed = resumed;
    }

    void learn(SeenRound round) {
        round.lesson(round.reward()).ifPresent(student(round).pending::add);
    }

    /**
     * It was computed anew from that participant's own sessions. Where a later state took the kept one's place, what it learnt
     * by itself is the same: it knows nothing but those sessions.
     */
    void refitted(Refit refit) {
        refit.state()
                .flatMap(this::resumed)
                .ifPresent(policy -> students.put(refit.participant(), new Student(policy)));
    }

    /** Empty where the state is one of other settings under the same name. */
    private Optional<Policy> resumed(PolicyState state) {
        try {
            return Optional.of(resumed.apply(state));
        } catch (PolicyUnusable e) {
            return Optional.empty();
        }
    }

    /** Its probability of the song at position 1. */
    double probability(SeenRound round) {
        Student student = student(round);
        student.pending.forEach(student.policy::learn);
        student.pending.clear();
        return probability(student.policy, round);
    }

    /** A policy's probability of the song at position 1. */
    static double probability(Policy policy, SeenRound round) {
        Decision decision = round.decision();
        return policy.weigh(decision.context(), decision.choice().candidates()).probability(round.first());
    }

    private Student student(SeenRound round) {
        return students.computeIfAbsent(round.participant(), who -> new Student(beginner.get()));
    }
}
