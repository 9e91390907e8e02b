package moodlab.session;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import moodlab.domain.round.ListeningLoop;
import moodlab.domain.round.Round;
import moodlab.domain.song.Song;
import moodlab.emotion.person.Calibrations.Found;
import moodlab.emotion.person.Correction;
import moodlab.music.SongLibrary;

/** A session that runs. One thread at a time calls {@link #next} and {@link #close}; the other methods are for any. */
public final class Session implements AutoCloseable {

    private final String name;
    private final ListeningLoop loop;
    private final FaceSensing sensing;
    private final SongLibrary library;
    private final Optional<SessionRecording> recording;
    private final Found calibration;
    private final Resources resources;
    private boolean closed;

    Session(
            String name,
            ListeningLoop loop,
            FaceSensing sensing,
            SongLibrary library,
            Optional<SessionRecording> recording,
            Found calibration,
            Resources resources) {
        this.name = name;
        this.loop = loop;
        this.sensing = sensing;
        this.library = library;
        this.recording = recording;
        this.calibration = calibration;
        this.resources = resources;
    }

    /** As the log knows it, such as {@code S-001}. */
    public String name() {
        return name;
    }

    /**
     * Runs one round and waits for its end.
     *
     * @throws moodlab.domain.round.LogUnwritable where the log refuses
     */
    public Round next() {
        return loop.next();
    }

    public List<Song> songs() {
        return library.candidates();
    }

    /** What a person should know before the first round: songs that were passed over, and why. */
    public List<String> notes() {
        return library.skipped().stream()
                .map(skipped -> "Passed over " + skipped.path() + ": " + skipped.reason())
                .toList();
    }

    /** The recording; empty where only features are kept. */
    public Optional<SessionRecording> recording() {
        return recording;
    }

    /** What the participant's calibration makes of each reading; nothing where none is applied. */
    public Correction correction() {
        return calibration instanceof Found.Fits fits ? fits.calibration().correction() : Correction.NONE;
    }

    /** A sentence on the participant's calibration; empty where there is none. */
    public Optional<String> calibrationNote() {
        if (calibration instanceof Found.Unfit unfit) {
            return Optional.of(unfit.sentence());
        }
        return calibration instanceof Found.Fits fits
                ? Optional.of("The calibration of "
                        + fits.calibration().made().atZone(ZoneOffset.UTC).toLocalDate()
                        + (correction().isNone() ? " changed nothing: readings stay as they are." : " is applied."))
                : Optional.empty();
    }

    /** Pictures read so far. */
    public long framesRead() {
        return sensing.frames();
    }

    /** Those of them in which a face was seen. */
    public long framesWithFace() {
        return sensing.faces();
    }

    /** Settles what is open, writes the session's end, and lets the camera go. Closing twice does nothing more. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (resources) {
            loop.close();
        }
    }
}
