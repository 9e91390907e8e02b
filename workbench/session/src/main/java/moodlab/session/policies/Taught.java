package moodlab.session.policies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;

/**
 * A policy that was taught on a log by itself, beside any session.
 *
 * @param lessons how many it took in
 */
record Taught(Policy policy, long lessons) {

    /** Of the draws; any would do, and a fixed one gives the same again. */
    static final long SEED = 1;

    /**
     * Teaches an untaught policy, round by round. Rounds whose contexts have other features than the last one's are left out: no policy
     * could learn from both.
     *
     * @param reward a round's; empty where it is missing
     */
    static Taught on(PolicySpec spec, List<SeenRound> rounds, Function<SeenRound, OptionalDouble> reward, Watch watch) {
        Policy policy = Policies.build(spec, SEED);
        long lessons = 0;
        for (int i = 0; i < rounds.size(); i++) {
            watch.check();
            SeenRound round = rounds.get(i);
            Optional<Lesson> lesson = isLike(round, rounds) ? round.lesson(reward.apply(round)) : Optional.empty();
            if (lesson.isPresent()) {
                policy.learn(lesson.get());
                lessons++;
            }
        }
        return new Taught(policy, lessons);
    }

    private static boolean isLike(SeenRound round, List<SeenRound> rounds) {
        return names(round).equals(names(rounds.get(rounds.size() - 1)));
    }

    private static List<String> names(SeenRound round) {
        return round.decision().context().features().names();
    }
}
