package moodlab.simulation.environments;

import moodlab.simulation.listeners.Habits;

/**
 * How a world of listeners differs from another.
 *
 * @param camera whether moods are read from faces, with errors
 * @param songEffects whether songs make a difference
 * @param habits what listeners do
 * @param drift correlation of a taste with the same taste a round ago, 1 where it stays
 * @param delay mean rounds until an answer may be learnt, from half of it to one and a half; 0 is at once
 * @param songs how many are on offer
 * @param renewal after how many rounds the oldest song leaves and a new one comes; 0 is never
 * @param listSize how many songs are shown
 * @param goesOn probability to look at the next song of a list
 */
record WorldSettings(
        boolean camera,
        boolean songEffects,
        Habits habits,
        double drift,
        int delay,
        int songs,
        int renewal,
        int listSize,
        double goesOn) {

    private static final int MOST_ROUNDS = 4000;

    /** 40 songs that stay, one at a time, answered at once. */
    static WorldSettings plain(boolean camera) {
        return new WorldSettings(camera, true, Habits.DEFAULT, 1, 0, 40, 0, 1, 1);
    }

    /** How many songs come on offer in all. */
    int librarySize() {
        return renewal == 0 ? songs : songs + MOST_ROUNDS / renewal;
    }

    WorldSettings withoutSongEffects() {
        return new WorldSettings(camera, false, habits, drift, delay, songs, renewal, listSize, goesOn);
    }

    WorldSettings drifting(double kept) {
        return new WorldSettings(camera, songEffects, habits, kept, delay, songs, renewal, listSize, goesOn);
    }

    WorldSettings delayed(int rounds) {
        return new WorldSettings(camera, songEffects, habits, drift, rounds, songs, renewal, listSize, goesOn);
    }

    WorldSettings sparse(double missing) {
        return new WorldSettings(
                camera, songEffects, habits.missing(missing), drift, delay, songs, renewal, listSize, goesOn);
    }

    WorldSettings lists(int size, double probability) {
        return new WorldSettings(camera, songEffects, habits, drift, delay, songs, renewal, size, probability);
    }

    WorldSettings renewed(int rounds) {
        return new WorldSettings(camera, songEffects, habits, drift, delay, songs, rounds, listSize, goesOn);
    }
}
