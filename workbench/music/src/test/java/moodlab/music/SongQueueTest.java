package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;

class SongQueueTest {

    private final SongQueue queue =
            SongQueue.EMPTY.add(song("a")).add(song("b")).add(song("c")).go(1);

    @Test
    void keepsTheCurrentSongWhereverItComesToLie() {
        assertEquals("b a c", names(queue.move(1, 0)));
        assertEquals("b", current(queue.move(1, 0)));
        assertEquals("b", current(queue.move(0, 2)));
        assertEquals("b", current(queue.move(2, 0)));
        assertEquals("b", current(queue.remove(0)));
        assertEquals("b", current(queue.remove(2)));
        assertEquals("b", current(queue.addNext(song("d"))));
    }

    @Test
    void takesOutAndPutsIn() {
        assertEquals("a b", names(queue.remove(2)));
        assertEquals("a b d c", names(queue.addNext(song("d"))));
        assertEquals("c a b", names(queue.move(2, 0)));
        assertEquals("a c b", names(queue.move(1, 2)));
        assertEquals(Optional.of(song("c")), queue.upcoming());
        assertEquals(Optional.empty(), queue.go(2).upcoming());
    }

    @Test
    void leavesTheSongThatPlaysAndPlacesThatAreNot() {
        assertEquals(queue, queue.remove(1));
        assertEquals(queue, queue.remove(9));
        assertEquals(queue, queue.move(0, 3));
        assertEquals(queue, queue.go(-1));
        assertEquals(Optional.empty(), SongQueue.EMPTY.playing());
    }

    private static String names(SongQueue queue) {
        return queue.songs().stream().map(Song::title).collect(Collectors.joining(" "));
    }

    private static String current(SongQueue queue) {
        return queue.playing().orElseThrow().title();
    }

    private static Song song(String name) {
        return new Song(name, name, "", Path.of(name), Duration.ofSeconds(1), MoodFolder.Q1, MoodFolder.Q1.affect());
    }
}
