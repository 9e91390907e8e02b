/** The song library, decoding and the player: FFmpeg and {@code javax.sound}. */
package moodlab.music;
