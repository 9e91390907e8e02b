package moodlab.bandit;

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

    static void draws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("at least one posterior draw is needed: " + draws);
        }
    }
}
