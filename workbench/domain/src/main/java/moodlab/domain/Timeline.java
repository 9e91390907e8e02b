package moodlab.domain;

/** Tells the time: the machine's, or a simulated one. */
@FunctionalInterface
public interface Timeline {

    Moment now();
}
