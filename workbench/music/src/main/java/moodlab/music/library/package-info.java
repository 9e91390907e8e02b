/** The library's scan, what is measured of a song, its mood from lyrics, and people's ratings. */
package moodlab.music.library;
