package moodlab.bandit;

import moodlab.bandit.linear.RidgePrior;

/** What settings of several policies must keep. */
final class Settings {

    private Settings() {}

    static void floor(double floor) {
        if (!(floor > 0 && floor <= 1)) {
            throw new IllegalArgumentException("the exploration floor lies in (0, 1]: " + floor);
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("the " + what + " is finite and above 0: " + value);
        }
    }

    static void withoutSongs(RidgePrior prior) {
        if (prior.songDeviation() > 0) {
            throw new IllegalArgumentException(
                    "LinUCB's songs have weights of their own already: leave the song deviation out");
        }
    }

    static void lessons(int lessons) {
        if (lessons < 4) {
            throw new IllegalArgumentException("at least 4 lessons have to be kept: " + lessons);
        }
    }

    static void draws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("at least one posterior draw is needed: " + draws);
        }
    }
}
