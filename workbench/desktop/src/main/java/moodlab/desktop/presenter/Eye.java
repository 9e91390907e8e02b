package moodlab.desktop.presenter;

import java.util.function.UnaryOperator;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;

/** Is shown every frame with its reading, on the sensing thread; must not wait. */
@FunctionalInterface
public interface Eye {

    void seen(Shot shot, TimedReading reading);

    /** Is told, in a sentence, that pictures are missing although the session goes on. */
    default void warned(String sentence) {}

    /** Is told how each reading is corrected for the person who is looked at. */
    default void corrected(UnaryOperator<EmotionDistribution> by) {}
}
