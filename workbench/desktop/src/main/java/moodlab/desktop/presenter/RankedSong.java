package moodlab.desktop.presenter;

/**
 * A song of the list as it is shown.
 *
 * @param position from 1
 * @param mood the mood folder's name
 * @param probability of the song before the draw, as logged
 * @param propensity of the song at this position, given those before it
 * @param why it stands here, in words
 * @param playing whether this one was taken
 */
public record RankedSong(
        int position,
        String title,
        String artist,
        String mood,
        double probability,
        double propensity,
        String why,
        boolean playing) {}
