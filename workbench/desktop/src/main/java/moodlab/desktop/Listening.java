package moodlab.desktop;

import java.util.List;
import java.util.function.Consumer;
import moodlab.desktop.presenter.Sound;
import moodlab.domain.song.Song;
import moodlab.music.PlayStyle;
import moodlab.music.SongPlayer;

/** Songs to listen to outside of sessions, and how songs are played. */
interface Listening {

    /** Finds the songs and opens the player. May take seconds. */
    Room open(Consumer<String> progress);

    /** How songs are levelled and follow each other, also in the next session. */
    PlayStyle style();

    /** From now on so. */
    void style(PlayStyle style);

    /**
     * What is open.
     *
     * @param sound its tape is the player's, whatever plays
     * @param close lets the sound device go
     */
    record Room(SongPlayer player, Sound sound, List<Song> songs, Runnable close) {

        public Room {
            songs = List.copyOf(songs);
        }
    }

    /** No songs. */
    static Listening silent() {
        return new Listening() {
            @Override
            public Room open(Consumer<String> progress) {
                throw new IllegalStateException("There are no songs to listen to here.");
            }

            @Override
            public PlayStyle style() {
                return PlayStyle.USUAL;
            }

            @Override
            public void style(PlayStyle style) {
                throw new IllegalStateException("There are no songs to play so.");
            }
        };
    }
}
