package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;

/** A player on lines that play what the test says, and songs of one tone each. */
final class PlayedByHand implements AutoCloseable {

    static final Duration LENGTH = Duration.ofSeconds(6);
    private static final long POLL = 100_000;

    private final Path folder;
    private final List<ScriptedLine> lines = new CopyOnWriteArrayList<>();
    private volatile boolean unplugged;
    final SongPlayer player = new SongPlayer(this::open, new Pace(HandClock.running(), POLL));

    PlayedByHand(Path folder) {
        this.folder = folder;
    }

    private SoundLine open() throws LineLost {
        if (unplugged) {
            throw new LineLost("unplugged");
        }
        lines.add(new ScriptedLine());
        return line();
    }

    int lines() {
        return lines.size();
    }

    ScriptedLine line() {
        until(() -> !lines.isEmpty());
        return lines.get(lines.size() - 1);
    }

    /** Takes the device away when so much more has sounded. */
    void unplug(double seconds) {
        unplugged = true;
        line().unplugAt(line().played() + Math.round(seconds * Pcm.RATE));
        line().play(Math.round((seconds + 1) * Pcm.RATE));
    }

    void plugIn() {
        unplugged = false;
    }

    /** Lets the line play so long, and waits until it was fed that much. */
    void sound(double seconds) {
        until(() -> !line().closed());
        ScriptedLine line = line();
        long wanted = line.played() + Math.round(seconds * Pcm.RATE);
        line.play(Math.round(seconds * Pcm.RATE));
        until(() -> line.played() >= wanted);
    }

    /** A song of one tone. */
    Song tone(String name, double hertz, double amplitude) {
        Path file = folder.resolve(name);
        Tone.write(file, LENGTH, hertz, amplitude);
        return new Song("Q1/" + name, name, "A test", file, LENGTH, MoodFolder.Q1, MoodFolder.Q1.affect());
    }

    static void until(BooleanSupplier done) {
        for (int i = 0; i < 100_000 && !done.getAsBoolean(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(POLL);
        }
        assertTrue(done.getAsBoolean());
    }

    @Override
    public void close() {
        player.close();
    }
}
