package moodlab.simulation.bakeoff;

import moodlab.domain.choice.Policy;
import moodlab.simulation.environments.World;

/** A policy with its settings. */
public interface Contestant {

    /** What tables call it. */
    String name();

    /** Its settings as one line of JSON; equal settings give equal text. */
    String settings();

    /** An untaught policy for that world. */
    Policy build(World world, long seed);
}
