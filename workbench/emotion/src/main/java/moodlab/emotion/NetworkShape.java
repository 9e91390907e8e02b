package moodlab.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How wide and deep an {@link EmotionNetwork} is.
 *
 * @param stem channels of the first convolution and of the early blocks
 * @param early residual blocks on the whole picture, before the pooling
 * @param stages from the largest picture to the smallest
 */
public record NetworkShape(int stem, int early, List<Stage> stages) {

    private static final int CHANNELS_TOGETHER = 16;

    public NetworkShape {
        stages = List.copyOf(stages);
    }

    /** Residual blocks alike. */
    public record Stage(int channels, int blocks) {}

    /** Of the network that Moodlab ships. */
    public static NetworkShape usual() {
        return new NetworkShape(32, 1, List.of(new Stage(48, 2), new Stage(96, 2), new Stage(128, 2)));
    }

    /** With so many blocks before the pooling. */
    public NetworkShape withEarly(int blocks) {
        return new NetworkShape(stem, blocks, stages);
    }

    /** With so many times the channels, in whole sixteens. */
    public NetworkShape times(double factor) {
        return new NetworkShape(
                rounded(stem * factor),
                early,
                stages.stream()
                        .map(stage -> new Stage(rounded(stage.channels() * factor), stage.blocks()))
                        .toList());
    }

    /**
     * Of the network with these numbers.
     *
     * @throws IllegalArgumentException where they are not of such a network
     */
    public static NetworkShape of(Map<String, float[]> numbers) {
        List<Stage> stages = new ArrayList<>();
        for (int blocks = blocks("stage0", numbers); blocks > 0; blocks = blocks("stage" + stages.size(), numbers)) {
            stages.add(new Stage(numbers.get(gamma("stage" + stages.size(), 0)).length, blocks));
        }
        if (stages.isEmpty() || !numbers.containsKey("stem-norm_gamma")) {
            throw new IllegalArgumentException("no numbers of a network with two heads");
        }
        return new NetworkShape(numbers.get("stem-norm_gamma").length, blocks("early", numbers), stages);
    }

    private static int blocks(String stage, Map<String, float[]> numbers) {
        int blocks = 0;
        while (numbers.containsKey(gamma(stage, blocks))) {
            blocks++;
        }
        return blocks;
    }

    private static String gamma(String stage, int block) {
        return stage + "-block" + block + "-first-norm_gamma";
    }

    private static int rounded(double channels) {
        return (int) Math.max(1, Math.round(channels / CHANNELS_TOGETHER)) * CHANNELS_TOGETHER;
    }
}
