package moodlab.demo;

/**
 * A note of a demo song.
 *
 * @param start seconds from the song's beginning
 * @param length seconds until it is let go
 * @param pitch MIDI number, 60 is middle C; of no meaning for drums
 * @param force 0 … 1
 */
record SynthNote(double start, double length, double pitch, double force, SynthVoice voice) {}
