package moodlab.simulation.environments;

/**
 * A named way for bandits to earn.
 *
 * @param context what a policy sees before it chooses
 * @param arms what it chooses from
 * @param reward what it earns and may learn
 * @param truth what is known of the expected reward
 * @param fitted whether its numbers were fitted to people's answers
 */
public record Environment(
        String name, String context, String arms, String reward, String truth, boolean fitted, Maker maker) {

    /** Makes a world. */
    @FunctionalInterface
    public interface Maker {

        /**
         * The world of that seed: equal seeds give equal worlds, whatever else runs.
         *
         * @param listeners how many take turns, sitting by sitting
         */
        World open(int listeners, long seed);
    }
}
