package moodlab.simulation.coverage;

import java.util.List;

/**
 * A kind of log.
 *
 * @param name in tables
 * @param participants how many
 * @param rounds of each
 * @param sharpness of the logging policy: 0 draws evenly, larger values play what the valued policy avoids
 * @param learning whether the logging policy turns to what paid
 */
public record Setting(String name, int participants, int rounds, double sharpness, boolean learning) {

    /** Enough rounds, a policy that does not learn: here intervals must cover as they say. */
    public static final Setting FIXED = new Setting("fixed", 100, 20, 0.5, false);

    /** All that is reported: enough rounds, few rounds, large weights, a policy that learns. */
    public static final List<Setting> ALL = List.of(
            FIXED,
            new Setting("few", 20, 10, 0.5, false),
            new Setting("far", 100, 20, 2.5, false),
            new Setting("learning", 100, 20, 0, true));
}
