package moodlab.bandit.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import org.junit.jupiter.api.Test;

class StateCheckTest {

    private static final PolicySpec SPEC = PolicySpec.parse("context-free");

    private final Policy policy = Policies.build(SPEC, 1);

    /** The log of one who is played to by a policy that learns after each round. */
    private List<Trial> taught(int rounds) {
        List<Trial> log = new ArrayList<>();
        for (Trial trial : Trials.log(1, 1, rounds)) {
            log.add(by(
                    trial,
                    new Trial.Logger("context-free", policy.state().stamp().hash())));
            policy.learn(new Lesson(
                    Targets.NOWHERE,
                    trial.candidates().get(trial.drawn(1).candidate()),
                    trial.reward().orElseThrow()));
        }
        return log;
    }

    private static Trial by(Trial trial, Trial.Logger logger) {
        return new Trial(
                trial.place(),
                trial.strategy(),
                logger,
                trial.selection(),
                trial.candidates(),
                trial.probabilities(),
                trial.list(),
                trial.played(),
                trial.reward(),
                trial.context(),
                trial.columns());
    }

    private List<Finding> findings(List<Trial> log, String learnt) {
        return StateCheck.findings(policy, log::forEach, learnt::equals);
    }

    @Test
    void aStateThatPlayedAfterAnsweredRoundsIsRefused() {
        List<Trial> log = taught(5);
        String state = policy.state().json();
        log.add(by(
                Trials.one(6),
                new Trial.Logger("context-free", policy.state().stamp().hash())));
        Finding finding = findings(log, "").get(0);
        assertEquals("state-taught-here", finding.code());
        assertTrue(finding.message().contains("5 answered rounds of P-0 before row 6"), finding.message());
        Report report = new Evaluation(log::forEach, Question.of(IntervalKind.SEQUENCE), List.of(finding))
                .value((trials, folds) -> Targets.frozen(Targets.resumed(state)));
        assertTrue(report.refused());
        assertTrue(report.estimates().stream()
                .noneMatch(each -> each.applicable() || each.value().isPresent()));
    }

    @Test
    void aStateThatCameOutOfTheLogsLastLessonIsRefused() {
        List<Trial> log = taught(5);
        assertEquals(
                "state-taught-here",
                findings(log, policy.state().stamp().hash()).get(0).code());
    }

    @Test
    void aStateThatTheLogDoesNotKnowIsUnchecked() {
        taught(3);
        assertEquals("state-unchecked", findings(Trials.log(2, 3, 4), "").get(0).code());
    }

    /** It has no lesson of its own, but its prior is made of somebody's. */
    @Test
    void aBareStateWithAPriorIsUnchecked() {
        Trial trial = Trials.one(1);
        Lesson lesson = new Lesson(Targets.NOWHERE, trial.candidates().get(0), 1);
        Policy warm = Policies.warm(PolicySpec.parse("thompson"), 1, List.of(List.of(lesson)));
        List<Finding> findings = StateCheck.findings(warm, List.of(trial)::forEach, hash -> false);
        assertEquals("state-unchecked", findings.get(0).code());
        Policy cold = Policies.build(PolicySpec.parse("thompson"), 1);
        assertEquals(List.of(), StateCheck.findings(cold, List.of(trial)::forEach, hash -> false));
    }

    @Test
    void whatHasLearntNothingNeedsNoCheck() {
        assertEquals(List.of(), findings(taught(0), ""));
        Policy fixed = Policies.build(PolicySpec.parse("uniform"), 1);
        assertEquals(List.of(), StateCheck.findings(fixed, Trials.log(1, 1, 1)::forEach, hash -> true));
    }
}
