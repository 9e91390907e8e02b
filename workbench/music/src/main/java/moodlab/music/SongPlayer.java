package moodlab.music;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;
import moodlab.domain.song.Player;
import moodlab.domain.song.Song;
import moodlab.music.PlayerState.Status;

/**
 * Plays one song at a time, with a transport: pause, resume, seek, volume, speed.
 *
 * <p>Where there is no sound device, or it goes while a song plays, a silent clock takes over: positions, ends and what
 * counts as heard are the same as with sound ({@link PlayerState#audible()} tells). Volume and mute do not change what
 * counts as heard. A device that has come back is used from the next song, resume or seek on.
 *
 * <p>All methods may be called from any thread. The transport's only take a short lock; {@link #start} reads the file's
 * beginning and does not belong on an event thread. Sound is made, and listeners are called, on the thread {@code
 * moodlab-player}.
 */
public final class SongPlayer implements Player, AutoCloseable {

    private static final long POLL_NANOS = 10_000_000L;
    private static final long NEWS_NANOS = 100_000_000L;

    private final SoundLines lines;
    private final Pace pace;
    private final Loudness loudness = new Loudness();
    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Transport> current = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(SongPlayer::thread);
    private volatile double speed = 1;
    private long lastNews;

    SongPlayer(SoundLines lines, Pace pace) {
        this.lines = lines;
        this.pace = pace;
        this.lastNews = pace.clock().getAsLong();
    }

    /** A player on the machine's default sound device, if it has one. */
    public static SongPlayer audible() {
        return new SongPlayer(() -> JavaLine.open(System::nanoTime), new Pace(System::nanoTime, POLL_NANOS));
    }

    /** A player that takes the songs' time and makes no sound. */
    public static SongPlayer silent() {
        return new SongPlayer(SongPlayer::noDevice, new Pace(System::nanoTime, POLL_NANOS));
    }

    private static SoundLine noDevice() throws LineLost {
        throw new LineLost("none is wanted");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "moodlab-player");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts the song; one that still plays is stopped as skipped. */
    @Override
    public Playback start(Song song) {
        AudioDecoder decoder = AudioDecoder.open(song.file());
        Transport next = new Transport(song, speed, loudness, pace);
        Transport before = current.getAndSet(next);
        if (before != null) {
            before.stop(Exposure.End.SKIPPED);
        }
        thread.execute(new PlayerTask(next, decoder, this));
        return next;
    }

    public void pause() {
        now().ifPresent(Transport::pause);
    }

    public void resume() {
        now().ifPresent(Transport::resume);
    }

    /** Plays on from that place, counted from the song's beginning; one outside is taken as the nearest inside. */
    public void seek(Duration place) {
        now().ifPresent(transport -> transport.seek(place));
    }

    /** Sets the volume, 0 … 1, which is kept from song to song; the amplitude is its square. */
    public void volume(double volume) {
        loudness.volume(volume);
    }

    public void mute(boolean on) {
        loudness.mute(on);
    }

    /** Sets how fast songs play, 0.5 … 2 times their own speed at the same pitch; kept from song to song. */
    public void speed(double times) {
        if (Double.isNaN(times)) {
            throw new IllegalArgumentException("a speed is a number from 0.5 to 2");
        }
        speed = Math.max(Tempo.SLOWEST, Math.min(Tempo.FASTEST, times));
        now().ifPresent(transport -> transport.speed(speed));
    }

    public PlayerState state() {
        return now().map(transport -> transport.state())
                .orElseGet(() -> new PlayerState(
                        Optional.empty(),
                        Status.IDLE,
                        Duration.ZERO,
                        Duration.ZERO,
                        loudness.volume(),
                        loudness.muted(),
                        speed,
                        true));
    }

    public void listen(PlayerListener listener) {
        listeners.add(listener);
    }

    /** Stops what plays and lets the sound device go. */
    @Override
    public void close() {
        now().ifPresent(transport -> transport.stop(Exposure.End.LEFT));
        thread.shutdown();
    }

    private Optional<Transport> now() {
        return Optional.ofNullable(current.get());
    }

    Loudness loudness() {
        return loudness;
    }

    SoundLine open(boolean silenced) throws LineLost {
        return silenced ? new SilentLine(pace.clock()) : lines.open();
    }

    /** Tells the listeners; on the player's thread. */
    void tell() {
        lastNews = pace.clock().getAsLong();
        PlayerState state = state();
        listeners.forEach(listener -> tell(listener, state));
    }

    /** Tells them about ten times a second. */
    void tellNowAndThen() {
        if (pace.clock().getAsLong() - lastNews >= NEWS_NANOS) {
            tell();
        }
    }

    private static void tell(PlayerListener listener, PlayerState state) {
        try {
            listener.changed(state);
        } catch (RuntimeException e) {
            System.getLogger(SongPlayer.class.getName())
                    .log(System.Logger.Level.ERROR, "a listener of the player failed", e);
        }
    }
}
