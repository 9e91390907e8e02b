package moodlab.study;

import java.time.ZoneId;

/**
 * What a session's contexts are made with.
 *
 * @param activity what the listener is doing, as free text; empty where unknown
 * @param place where, likewise
 * @param zone in which local time is told
 */
public record ContextSettings(String activity, String place, ZoneId zone, StrategyRule strategy, Lift lift) {

    public ContextSettings {
        activity = activity.strip();
        place = place.strip();
    }

    /** With the usual {@link Lift#DEFAULT}. */
    public static ContextSettings of(String activity, String place, ZoneId zone, StrategyRule strategy) {
        return new ContextSettings(activity, place, zone, strategy, Lift.DEFAULT);
    }
}
