package moodlab.gradients;

import java.util.List;

/** A part of a network on memory of its own. */
interface Layer {

    /** From the values below to its own. */
    void forward();

    /** From its gradient to those of its parameters and of the values below, which it overwrites. */
    void backward();

    /** What it learns; empty where nothing. */
    default List<Parameter> parameters() {
        return List.of();
    }
}
