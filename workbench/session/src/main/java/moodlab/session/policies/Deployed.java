package moodlab.session.policies;

import java.util.List;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;

/**
 * A promoted candidate in use. It goes on learning from each listener by itself, under a name of its own, so that what it learns is
 * never taken for what a policy of the same kind had learnt before.
 */
public final class Deployed implements Policy {

    private final String name;
    private final Policy inner;

    private Deployed(String name, Policy inner) {
        this.name = name;
        this.inner = inner;
    }

    /** What the log calls the candidate of that promotion. */
    public static String name(int promotion) {
        return "candidate-" + promotion;
    }

    /**
     * As it stands in that state.
     *
     * @param state the frozen one, or one that {@link #state} gave
     */
    public static Policy of(int promotion, PolicySpec spec, PolicyState state) {
        PolicyState own = new PolicyState(spec.name(), state.version(), state.json());
        return new Deployed(name(promotion), Policies.resume(spec, own));
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        return inner.weigh(context, candidates);
    }

    @Override
    public void learn(Lesson lesson) {
        inner.learn(lesson);
    }

    @Override
    public PolicyState state() {
        PolicyState state = inner.state();
        return new PolicyState(name, state.version(), state.json());
    }
}
