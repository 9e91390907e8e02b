package moodlab.bandit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * The exploration floor around every deployed policy: p = (1 − ε) w + ε/K over the round's K candidates. No song that
 * could have played has probability zero, so importance weights are at most K/ε. Cost: O(K).
 */
final class FlooredPolicy implements Policy {

    private final Policy policy;
    private final double epsilon;

    /** Asked for with every decision and lesson, and costly to write: kept until the next lesson. */
    private Optional<PolicyState> state = Optional.empty();

    FlooredPolicy(Policy policy, double epsilon) {
        this.policy = policy;
        this.epsilon = epsilon;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        return floored(policy.weigh(context, candidates), epsilon);
    }

    static Choice floored(Choice choice, double epsilon) {
        double even = epsilon / choice.candidates().size();
        double[] probabilities = Arrays.stream(choice.toArray())
                .map(weight -> Math.min(1, (1 - epsilon) * weight + even))
                .toArray();
        return Choice.of(choice.candidates(), probabilities);
    }

    @Override
    public void learn(Lesson lesson) {
        state = Optional.empty();
        policy.learn(lesson);
    }

    @Override
    public PolicyState state() {
        if (state.isEmpty()) {
            state = Optional.of(policy.state());
        }
        return state.get();
    }
}
