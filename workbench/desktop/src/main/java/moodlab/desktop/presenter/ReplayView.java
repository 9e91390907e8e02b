package moodlab.desktop.presenter;

/** The replay page. */
@FunctionalInterface
public interface ReplayView {

    /** Shows a state, on the window's thread. */
    void show(ReplayState state);

    /** On the reading worker, before that still is shown: draws of it what takes long. */
    default void draw(Still still) {}
}
