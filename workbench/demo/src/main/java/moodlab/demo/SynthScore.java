package moodlab.demo;

import java.util.List;

/**
 * A composed song.
 *
 * @param tempo beats a minute
 * @param length seconds, with the last notes' fading
 * @param loudness root mean square to be rendered at, full scale is 1
 */
record SynthScore(double tempo, double length, double loudness, List<SynthNote> notes) {}
