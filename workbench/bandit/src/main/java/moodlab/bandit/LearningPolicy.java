package moodlab.bandit;

import java.util.List;
import java.util.Optional;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.LearnerUnusable;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * A learner as a policy: it counts lessons, hands in the draws' seed, writes the state, and keeps the exploration floor
 * that every deployed policy has: p = (1 − ε) w + ε/K over the round's K candidates. No song that could have played has
 * probability zero, so importance weights are at most K/ε. Cost: O(K) beside the learner's.
 */
final class LearningPolicy implements Policy {

    private final Origin origin;
    private final Learner learner;
    private long version;

    /** Asked for with every decision and lesson, and costly to write: kept until the next lesson. */
    private Optional<PolicyState> state = Optional.empty();

    LearningPolicy(Origin origin, Learner learner, long version) {
        this.origin = origin;
        this.learner = learner;
        this.version = version;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("there is no candidate to weigh");
        }
        try {
            double[] weights = learner.weights(context, candidates, origin.seedAt(version));
            Weights.floor(weights, origin.spec().floor());
            return Choice.of(candidates, weights);
        } catch (LearnerUnusable e) {
            throw new PolicyUnusable(e.getMessage(), e);
        }
    }

    @Override
    public void learn(Lesson lesson) {
        try {
            learner.learn(lesson);
        } catch (LearnerUnusable e) {
            throw new PolicyUnusable(e.getMessage(), e);
        }
        state = Optional.empty();
        version++;
    }

    @Override
    public PolicyState state() {
        if (state.isEmpty()) {
            state = Optional.of(origin.state(version, learner.saved()));
        }
        return state.get();
    }
}
