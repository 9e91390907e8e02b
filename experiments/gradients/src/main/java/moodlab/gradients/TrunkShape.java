package moodlab.gradients;

import java.util.List;

/**
 * A residual network (He et al. 2016) up to its features: a 3 × 3 convolution, blocks on the whole picture, 2 × 2 max
 * pooling, then stages of blocks. A block is two 3 × 3 convolutions around which a short cut leads; each stage but the first
 * begins with a step of two pixels.
 *
 * @param stem channels of the first convolution and of the early blocks
 * @param early how many blocks come before the pooling, often none
 * @param stages from the largest picture to the smallest
 */
public record TrunkShape(int stem, int early, List<Stage> stages) {

    public TrunkShape {
        stages = List.copyOf(stages);
        if (stem < 1 || early < 0 || stages.isEmpty()) {
            throw new IllegalArgumentException("a trunk has a stem and at least one stage");
        }
    }

    /** Blocks alike. */
    public record Stage(int channels, int blocks) {

        public Stage {
            if (channels < 1 || blocks < 1) {
                throw new IllegalArgumentException("a stage has channels and blocks");
            }
        }
    }

    /** How many features a picture has. */
    public int features() {
        return stages.get(stages.size() - 1).channels();
    }
}
