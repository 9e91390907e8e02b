package moodlab.domain.round;

/** Turns what the listener did into a reward. */
@FunctionalInterface
public interface RewardRule {

    Reward of(Outcome outcome);
}
