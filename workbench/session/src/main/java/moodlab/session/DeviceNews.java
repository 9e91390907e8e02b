package moodlab.session;

import java.util.function.Consumer;
import moodlab.music.PlayerListener;
import moodlab.music.PlayerState;

/** Says when a song waits for the sound device, and when it goes on. On the player's thread. */
final class DeviceNews implements PlayerListener {

    private final Consumer<String> sentences;
    private boolean waits;

    DeviceNews(Consumer<String> sentences) {
        this.sentences = sentences;
    }

    @Override
    public void changed(PlayerState state) {
        if (waits != !state.trouble().isEmpty()) {
            waits = !state.trouble().isEmpty();
            sentences.accept(
                    waits
                            ? "The song waits: " + state.trouble() + ". Plug the sound device in again."
                            : "The sound device is back: the song goes on.");
        }
    }
}
