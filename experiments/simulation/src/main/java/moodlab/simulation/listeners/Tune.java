package moodlab.simulation.listeners;

import moodlab.domain.song.Song;

/**
 * A simulated song.
 *
 * @param song as policies see it
 * @param popularity 0 … 100
 * @param year of its release
 * @param worth that only the listeners know: its own effect on ratings
 */
public record Tune(Song song, double popularity, int year, double worth) {}
