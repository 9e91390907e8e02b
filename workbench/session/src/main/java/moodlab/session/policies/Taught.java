package moodlab.session.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;

/**
 * A policy that was taught on a log by itself, beside any session.
 *
 * @param lessons how many it took in, or its prior was fitted on
 */
record Taught(Policy policy, long lessons) {

    /** Of the draws; any would do, and a fixed one gives the same again. */
    static final long SEED = 1;

    /**
     * A candidate with the start that is asked for.
     *
     * @throws PolicyUnusable where it is to have a prior, and has no weights or nobody has answered
     */
    static Taught of(WhatIf asked, List<SeenRound> rounds, Watch watch) {
        return switch (asked.start()) {
            case TAUGHT -> on(asked.spec(), rounds, asked::reward, watch);
            case PRIOR -> warm(asked, rounds, watch);
        };
    }

    private static Taught warm(WhatIf asked, List<SeenRound> rounds, Watch watch) {
        Map<String, List<Lesson>> people = new LinkedHashMap<>();
        for (SeenRound round : rounds) {
            watch.check();
            lesson(round, rounds, asked::reward)
                    .ifPresent(lesson -> people.computeIfAbsent(round.participant(), who -> new ArrayList<>())
                            .add(lesson));
        }
        if (people.isEmpty()) {
            throw new PolicyUnusable("Nobody has answered a round yet, and a prior is fitted on listeners: run sessions"
                    + " first, or choose the other start.");
        }
        long lessons = people.values().stream().mapToLong(List::size).sum();
        return new Taught(Policies.warm(asked.spec(), SEED, List.copyOf(people.values())), lessons);
    }

    /**
     * Teaches an untaught policy, round by round. Rounds whose contexts have other features than the last one's are left out: no policy
     * could learn from both.
     *
     * @param reward a round's; empty where it is missing
     */
    static Taught on(PolicySpec spec, List<SeenRound> rounds, Function<SeenRound, OptionalDouble> reward, Watch watch) {
        Policy policy = Policies.build(spec, SEED);
        long lessons = 0;
        for (SeenRound round : rounds) {
            watch.check();
            Optional<Lesson> lesson = lesson(round, rounds, reward);
            if (lesson.isPresent()) {
                policy.learn(lesson.get());
                lessons++;
            }
        }
        return new Taught(policy, lessons);
    }

    private static Optional<Lesson> lesson(
            SeenRound round, List<SeenRound> rounds, Function<SeenRound, OptionalDouble> reward) {
        return isLike(round, rounds) ? round.lesson(reward.apply(round)) : Optional.empty();
    }

    private static boolean isLike(SeenRound round, List<SeenRound> rounds) {
        return names(round).equals(names(rounds.get(rounds.size() - 1)));
    }

    private static List<String> names(SeenRound round) {
        return round.decision().context().features().names();
    }
}
