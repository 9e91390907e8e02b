package moodlab.desktop.bandit;

/** Where an axis has numbers. */
final class Ticks {

    private Ticks() {}

    /** A round step, 1, 2 or 5 times a power of ten, so that there are at most that many. */
    static int step(int end, int most) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (end <= (long) factor * power * most) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
