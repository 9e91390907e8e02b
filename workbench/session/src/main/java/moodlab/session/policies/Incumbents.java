package moodlab.session.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.round.Decision;

/**
 * The incumbent as it would play for each participant: it learns from what it played itself, as it does in sessions. Taught only when it is
 * asked.
 */
final class Incumbents {

    private final Supplier<Policy> beginner;
    private final Map<String, Student> students = new HashMap<>();

    private static final class Student {
        private final Policy policy;
        private final List<Lesson> pending = new ArrayList<>();

        Student(Policy policy) {
            this.policy = policy;
        }
    }

    /** @param beginner how it begins with a participant */
    Incumbents(Supplier<Policy> beginner) {
        this.beginner = beginner;
    }

    void learn(SeenRound round) {
        round.lesson(round.reward()).ifPresent(student(round).pending::add);
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
