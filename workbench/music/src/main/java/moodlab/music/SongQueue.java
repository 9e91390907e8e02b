package moodlab.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.song.Song;

/**
 * Songs one after another, of which one is current: those before it were heard, those behind it are to come. A value:
 * each change gives another queue. The same song may be in it more than once.
 *
 * @param current from 0; −1 where none was begun
 */
public record SongQueue(List<Song> songs, int current) {

    /** Nothing to play. */
    public static final SongQueue EMPTY = new SongQueue(List.of(), -1);

    public SongQueue {
        songs = List.copyOf(songs);
        if (current < -1 || current >= songs.size()) {
            throw new IllegalArgumentException("no song has the place " + current + " in a queue of " + songs.size());
        }
    }

    public Optional<Song> playing() {
        return current < 0 ? Optional.empty() : Optional.of(songs.get(current));
    }

    /** What comes next. */
    public Optional<Song> upcoming() {
        return current + 1 < songs.size() ? Optional.of(songs.get(current + 1)) : Optional.empty();
    }

    /** With that song at its end. */
    public SongQueue add(Song song) {
        List<Song> more = new ArrayList<>(songs);
        more.add(song);
        return new SongQueue(more, current);
    }

    /** With that song right behind the current one. */
    public SongQueue addNext(Song song) {
        List<Song> more = new ArrayList<>(songs);
        more.add(current + 1, song);
        return new SongQueue(more, current);
    }

    /** Without the song at that place; the current one plays on, so it cannot be taken out: nothing changes. */
    public SongQueue remove(int place) {
        if (!has(place) || place == current) {
            return this;
        }
        List<Song> fewer = new ArrayList<>(songs);
        fewer.remove(place);
        return new SongQueue(fewer, place < current ? current - 1 : current);
    }

    /** The song at one place goes to another; the current song stays current wherever it comes to lie. */
    public SongQueue move(int from, int to) {
        if (!has(from) || !has(to)) {
            return this;
        }
        List<Song> other = new ArrayList<>(songs);
        other.add(to, other.remove(from));
        int now = current;
        if (from == current) {
            now = to;
        } else if (from < current && to >= current) {
            now = current - 1;
        } else if (from > current && to <= current) {
            now = current + 1;
        }
        return new SongQueue(other, now);
    }

    /** The song at that place is current; one that is not there changes nothing. */
    public SongQueue go(int place) {
        return has(place) ? new SongQueue(songs, place) : this;
    }

    public boolean has(int place) {
        return place >= 0 && place < songs.size();
    }
}
