package moodlab.simulation;

import java.util.List;
import moodlab.bandit.PolicySpec;
import moodlab.demo.SimulatedListenerSettings;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.study.StrategyRule;

/**
 * A simulated study.
 *
 * @param listeners how many, each meeting every policy
 * @param rounds that each has with each policy
 * @param songsPerQuadrant the library's size by four
 * @param seed of everything: listener i and all that happens to it follow from the seed and i
 */
public record StudyDesign(
        int listeners,
        int rounds,
        int songsPerQuadrant,
        SimulatedListenerSettings world,
        CameraErrors camera,
        StrategyRule strategy,
        List<PolicySpec> policies,
        long seed) {

    /** Those that learn from few rounds, and what they are held against. */
    private static final List<String> POLICIES =
            List.of("thompson", "epsilon", "greedy", "mood-folder", "uniform", "context-free");

    public StudyDesign {
        policies = List.copyOf(policies);
        if (listeners < 2 || rounds < 1 || songsPerQuadrant < 1 || policies.isEmpty()) {
            throw new IllegalArgumentException("a study has two listeners, a round, a song and a policy at least");
        }
    }

    /** 20 listeners with 60 rounds, 48 songs, six policies; the strategy is to stay, at which the mood-folder rule is at home. */
    public static StudyDesign standard(long seed) {
        return new StudyDesign(
                20,
                60,
                12,
                SimulatedListenerSettings.DEFAULT,
                CameraErrors.DEFAULT,
                new StrategyRule.Fixed(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER),
                POLICIES.stream().map(PolicySpec::parse).toList(),
                seed);
    }

    /** The same study in a world where songs make no difference. */
    public StudyDesign withoutSongEffects() {
        return new StudyDesign(
                listeners, rounds, songsPerQuadrant, world.withoutSongEffects(), camera, strategy, policies, seed);
    }
}
