package moodlab.study;

import java.time.LocalTime;

/** The local day in four parts. */
public enum PartOfDay {
    /** From 06:00. */
    MORNING,
    /** From 12:00. */
    AFTERNOON,
    /** From 18:00. */
    EVENING,
    /** From 22:00 to 06:00. */
    NIGHT;

    /** The part that this time lies in. */
    public static PartOfDay at(LocalTime time) {
        int hour = time.getHour();
        if (hour < 6 || hour >= 22) {
            return NIGHT;
        }
        if (hour < 12) {
            return MORNING;
        }
        return hour < 18 ? AFTERNOON : EVENING;
    }
}
