package moodlab.demo;

import java.util.List;

/**
 * A composed song.
 *
 * @param tempo beats a minute
 * @param length seconds, with the last notes' fading
 */
record SynthScore(double tempo, double length, SynthMood.Manner manner, List<SynthNote> notes) {}
