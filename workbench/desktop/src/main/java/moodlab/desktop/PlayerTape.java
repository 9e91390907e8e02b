package moodlab.desktop;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.desktop.presenter.Tape;
import moodlab.desktop.presenter.Wave;
import moodlab.domain.song.Song;
import moodlab.music.PlayerState;
import moodlab.music.SongPlayer;

/** The player plays one song at a time, so its handle is the song's. */
record PlayerTape(SongPlayer player, Waves waves) implements Tape {

    @Override
    public void pause(boolean paused) {
        if (paused) {
            player.pause();
        } else {
            player.resume();
        }
    }

    @Override
    public void seek(Duration to) {
        player.seek(to);
    }

    @Override
    public Progress progress() {
        PlayerState state = player.state();
        boolean waiting = !state.trouble().isEmpty();
        return new Progress(
                state.position(),
                state.length(),
                state.status().over() || state.yields(),
                state.audible(),
                waiting ? "Waits for the sound device. ▶ goes on without sound." : levelled(),
                waiting);
    }

    private String levelled() {
        if (!player.levels()) {
            return "";
        }
        OptionalDouble gain = player.gain();
        return gain.isPresent()
                ? String.format(Locale.ROOT, "levelled by %+.1f dB", gain.getAsDouble())
                : "loudness not measured yet: plays as it is";
    }

    @Override
    public Optional<Wave> wave() {
        return player.state().song().map(Song::file).flatMap(waves::of);
    }
}
