package moodlab.music;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * <p>Where there is no sound device, a silent clock takes over: positions, ends and what counts as heard are the same as
 * with sound ({@link PlayerState#audible()} tells). A device that goes while a song plays pauses it, with the reason in
 * {@link PlayerState#trouble()}; the song goes on when a device is back, or without sound when it is resumed. Volume,
 * mute and levelling do not change what counts as heard.
 *
 * <p>Songs follow each other as {@link #style} says. A song that {@link PlayerState#yields()} is stopped as finished and
 * the next is started: that joins it to the last sample, or overlaps it. Where two overlap, both count as heard.
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
    private final Deck deck;
    private final Relay relay = new Relay();
    private final AtomicReference<Prepared> prepared = new AtomicReference<>();
    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Transport> current = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(SongPlayer::thread);
    private volatile double speed = 1;
    private volatile PlayStyle style = PlayStyle.PLAIN;
    private volatile SongLevels levels = song -> Optional.empty();
    private volatile Optional<SongLevel> level = Optional.empty();
    private volatile boolean heardBefore;
    private volatile boolean closed;
    private long lastNews;

    private record Prepared(Song song, AudioDecoder decoder) {}

    SongPlayer(SoundLines lines, Pace pace) {
        this.lines = lines;
        this.pace = pace;
        this.deck = new Deck(loudness, pace, () -> style);
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

    /** How songs are levelled and follow each other, from now on; plain at first. */
    public void style(PlayStyle wanted) {
        style = wanted;
    }

    /** Whether songs are levelled. */
    public boolean levels() {
        return style.target().isPresent();
    }

    /** By how many dB the song that plays is turned up or down; empty where its loudness was not known at its start. */
    public OptionalDouble gain() {
        OptionalDouble target = style.target();
        Optional<SongLevel> known = level;
        return target.isPresent() && known.isPresent()
                ? OptionalDouble.of(known.get().gain(target.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Who knows how loud songs are, from the next song on. */
    public void levels(SongLevels known) {
        levels = known;
    }

    /**
     * Opens a song that is likely to be started next, so that it starts at once.
     *
     * @throws moodlab.domain.song.SongUnplayable as {@link #start} would
     */
    public void prepare(Song song) {
        Prepared before = prepared.get();
        if (before == null || !before.song().equals(song)) {
            exchange(new Prepared(song, AudioDecoder.open(song.file())));
        }
    }

    private void exchange(Prepared now) {
        Prepared before = prepared.getAndSet(now);
        if (before != null) {
            before.decoder().close();
        }
    }

    private AudioDecoder decoder(Song song) {
        Prepared ready = prepared.getAndSet(null);
        if (ready != null && ready.song().equals(song)) {
            return ready.decoder();
        }
        if (ready != null) {
            ready.decoder().close();
        }
        return AudioDecoder.open(song.file());
    }

    /** Starts the song; one that still plays is stopped as skipped. */
    @Override
    public Playback start(Song song) {
        AudioDecoder decoder = decoder(song);
        Optional<SongLevel> known = levels.of(song);
        SongTrack track = new SongTrack(decoder, () -> style.factor(known));
        Transport next = new Transport(song, speed, deck);
        level = known;
        Transport before = current.getAndSet(next);
        if (before != null) {
            before.stop(Exposure.End.SKIPPED);
        }
        thread.execute(new PlayerTask(next, track, this));
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
                        true,
                        false,
                        ""));
    }

    public void listen(PlayerListener listener) {
        listeners.add(listener);
    }

    /** Stops what plays and lets the sound device go. */
    @Override
    public void close() {
        closed = true;
        exchange(null);
        now().ifPresent(transport -> transport.stop(Exposure.End.LEFT));
        thread.shutdown();
    }

    private Optional<Transport> now() {
        return Optional.ofNullable(current.get());
    }

    Deck deck() {
        return deck;
    }

    Relay relay() {
        return relay;
    }

    /** Another song is to sound, or none any more. */
    boolean isSuperseded(Transport transport) {
        return closed || current.get() != transport;
    }

    /** There has been a sound device. */
    boolean heardBefore() {
        return heardBefore;
    }

    SoundLine open(boolean silenced) throws LineLost {
        if (silenced) {
            return new SilentLine(pace.clock());
        }
        SoundLine line = lines.open();
        heardBefore = true;
        return line;
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
