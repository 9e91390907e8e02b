package moodlab.desktop.presenter;

import java.util.function.Consumer;

/** Opens a session from the start page. */
@FunctionalInterface
public interface SessionOpener {

    /**
     * May take seconds.
     *
     * @param listener gives the answers
     * @param eye is shown every frame
     * @param progress is told what goes on, in words
     * @throws RuntimeException whose message is a sentence for a person, where the session cannot be opened
     */
    OpenSession open(StartForm form, Answers listener, Eye eye, Consumer<String> progress);
}
