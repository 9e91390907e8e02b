package moodlab.domain.choice;

import moodlab.domain.Moment;
import moodlab.domain.Observation;

/** Makes a round's context; draws the strategy where chance decides it. */
@FunctionalInterface
public interface ContextBuilder {

    Context build(Observation observation, Moment now);
}
