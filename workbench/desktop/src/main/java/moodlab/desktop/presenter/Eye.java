package moodlab.desktop.presenter;

import moodlab.domain.Shot;
import moodlab.domain.TimedReading;

/** Is shown every frame with its reading, on the sensing thread; must not wait. */
@FunctionalInterface
public interface Eye {

    void seen(Shot shot, TimedReading reading);

    /** Is told, in a sentence, that pictures are missing although the session goes on. */
    default void warned(String sentence) {}
}
