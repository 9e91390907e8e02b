package moodlab.desktop.presenter;

import moodlab.session.policies.LivePolicies;

/** The window around a session; called on the window's thread. */
public interface SessionView {

    /** The session is open; its page may be shown. */
    void opened(SessionFacts facts);

    /** Video is recorded from now on: told after {@link #opened}. */
    default void recording(RecordingControl control) {}

    /** The policies can be looked at while it runs: told after {@link #opened}. */
    default void policies(LivePolicies live) {}

    /** The log could not be written: asks whether to try again; otherwise the session ends. */
    boolean tryAgain(String sentence);

    /** The session is over, or never began. */
    void over(Ending ending);

    /** How a session came to its end. */
    sealed interface Ending {

        /** In order. */
        record Done(Summary summary) implements Ending {}

        /** By a fault, in a sentence for a person. */
        record Failed(String sentence) implements Ending {}
    }
}
