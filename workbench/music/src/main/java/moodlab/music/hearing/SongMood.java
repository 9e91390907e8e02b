package moodlab.music.hearing;

import java.util.List;

/**
 * What a model hears in a song.
 *
 * @param whole of the combined experts, mean over the windows
 * @param network of the audio network alone, likewise
 * @param windows of the combined experts, one for each {@link Sound#WINDOW} samples
 * @param print what the song sounds like to the model
 */
public record SongMood(QuadrantChances whole, QuadrantChances network, List<QuadrantChances> windows, SongPrint print) {

    public SongMood {
        windows = List.copyOf(windows);
    }
}
