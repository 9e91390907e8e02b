package moodlab.simulation.environments;

/** There is no such environment. The message lists the names. */
public final class EnvironmentUnknown extends RuntimeException {

    EnvironmentUnknown(String message) {
        super(message);
    }
}
