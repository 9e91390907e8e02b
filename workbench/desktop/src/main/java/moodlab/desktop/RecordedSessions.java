package moodlab.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moodlab.desktop.presenter.Reel;
import moodlab.desktop.presenter.ReplaySource;
import moodlab.desktop.presenter.RoundMark;
import moodlab.desktop.presenter.Track;
import moodlab.domain.Reading;
import moodlab.domain.round.Round;
import moodlab.session.Erasure;
import moodlab.store.Store;
import moodlab.store.StoreUnavailable;
import moodlab.store.keys.Keyring;
import moodlab.vision.recording.ClockRelation;
import moodlab.vision.recording.RecordedFrame;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.RecordingFacts;
import moodlab.vision.recording.RecordingFolder;

/** The recordings of a home, with their rounds from the store. */
final class RecordedSessions implements ReplaySource {

    private static final double NANOS = 1e9;
    /** A round that began later than this after the last frame, in nanoseconds, was not recorded. */
    private static final double AFTER_THE_END = 3e9;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Path home;
    private final Keyring keys;

    RecordedSessions(Path home, Keyring keys) {
        this.home = home;
        this.keys = keys;
    }

    @Override
    public List<String> sessions() {
        return RecordingFolder.sessions(home);
    }

    @Override
    public Recording again(String session) {
        return Recording.open(RecordingFolder.of(home, session), keys.recordings(home)::open);
    }

    @Override
    public Tape open(String session) {
        Recording recording = again(session);
        try {
            Runnable erasure = () -> new Erasure(home, keys, Clock.systemUTC()).delete(session);
            return new Tape(recording, reel(session, recording), erasure);
        } catch (RuntimeException e) {
            recording.close();
            throw e;
        }
    }

    private Reel reel(String session, Recording recording) {
        Rows rows = new Rows(recording);
        List<String> trouble = new ArrayList<>(recording.damage());
        List<RoundMark> marks = List.of();
        try {
            marks = marks(session, rows.arrived());
        } catch (StoreUnavailable e) {
            trouble.add("The rounds are not shown: " + e.getMessage());
        }
        return new Reel(
                session, facts(recording, rows), rows.seconds(), rows.valence(), marks, String.join(" ", trouble));
    }

    private static String facts(Recording recording, Rows rows) {
        RecordingFacts facts = recording.facts();
        String dropped = rows.left == 0 ? "" : " · " + rows.left + " pictures left out";
        String delay = recording
                .clocks()
                .map(ClockRelation::greatestDelayNanos)
                .map(nanos ->
                        String.format(Locale.ROOT, " · camera and session clock differ by up to %.1f s", nanos / NANOS))
                .orElse("");
        return facts.session() + " · " + facts.participant() + " · "
                + WHEN.format(facts.start().utc().atZone(ZoneId.systemDefault())) + " · camera " + facts.camera()
                + " · " + recording.size() + " frames" + dropped + delay;
    }

    private List<RoundMark> marks(String session, Track arrived) {
        List<RoundMark> marks = new ArrayList<>();
        if (Store.isIn(home) && arrived.size() > 0) {
            try (Store store = Store.open(home, keys)) {
                double end = arrived.at(arrived.size() - 1) + AFTER_THE_END;
                store.rounds(session).stream()
                        .filter(round -> round.decision().at().nanos() <= end)
                        .forEach(round -> marks.add(mark(round, arrived)));
            }
        }
        return marks;
    }

    private static RoundMark mark(Round round, Track arrived) {
        String song = round.outcome().played().isPresent()
                ? round.decision()
                        .slate()
                        .song(round.outcome().played().getAsInt())
                        .title()
                : "";
        return new RoundMark(
                arrived.lastUpTo((double) round.decision().at().nanos()),
                round.decision().sequence(),
                song,
                round.outcome().thumb());
    }

    /** What the time line needs of every frame. */
    private static final class Rows {

        private final double[] camera;
        private final double[] arrived;
        private final double[] valence;
        private int row;
        private int left;

        Rows(Recording recording) {
            camera = new double[recording.size()];
            arrived = new double[recording.size()];
            valence = new double[recording.size()];
            recording.forEach(this::add);
        }

        private void add(RecordedFrame frame) {
            camera[row] = frame.time().camera();
            arrived[row] = frame.time().session();
            boolean seen = frame.reading() instanceof Reading.Seen;
            valence[row] =
                    seen ? ((Reading.Seen) frame.reading()).emotions().affect().valence() : Double.NaN;
            boolean dropped = frame.picture().fate() == moodlab.vision.recording.RecordedPicture.Fate.DROPPED;
            left += dropped ? 1 : 0;
            row++;
        }

        /** Since the first frame, on the session's clock; on the camera's where the session's was a simulated one. */
        Track seconds() {
            double[] clock = flows(arrived) ? arrived : camera;
            double[] seconds = new double[clock.length];
            for (int i = 0; i < seconds.length; i++) {
                double since = (clock[i] - clock[0]) / NANOS;
                seconds[i] = i == 0 ? 0 : Math.max(since, seconds[i - 1]);
            }
            return Track.of(seconds);
        }

        /** A simulated clock stands while a look is taken, and leaps while a song plays. */
        private static boolean flows(double[] clock) {
            int moves = 0;
            for (int i = 1; i < clock.length; i++) {
                moves += clock[i] > clock[i - 1] ? 1 : 0;
            }
            return moves > clock.length / 2;
        }

        Track arrived() {
            return Track.of(arrived);
        }

        Track valence() {
            return Track.of(valence);
        }
    }
}
