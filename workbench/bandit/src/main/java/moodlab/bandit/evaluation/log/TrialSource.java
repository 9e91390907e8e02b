package moodlab.bandit.evaluation.log;

import java.util.function.Consumer;

/** A log that can be gone through again and again, one round at a time, in its order. */
@FunctionalInterface
public interface TrialSource {

    /** Goes through it once. */
    void forEach(Consumer<Trial> consumer);
}
