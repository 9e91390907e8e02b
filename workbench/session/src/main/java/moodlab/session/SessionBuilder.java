package moodlab.session;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import moodlab.demo.ClockPlayer;
import moodlab.demo.SimulatedListener;
import moodlab.demo.SimulatedListenerSettings;
import moodlab.demo.WanderingMood;
import moodlab.domain.Camera;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Pace;
import moodlab.domain.Sensor;
import moodlab.domain.choice.ContextBuilder;
import moodlab.domain.choice.Policy;
import moodlab.domain.round.FeedbackSource;
import moodlab.domain.round.ListeningLoop;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.LoopPorts;
import moodlab.domain.round.LoopSettings;
import moodlab.domain.song.Player;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.person.Calibration;
import moodlab.emotion.person.Calibrations;
import moodlab.emotion.person.Correction;
import moodlab.emotion.time.Sampler;
import moodlab.music.SongLevel;
import moodlab.music.SongLibrary;
import moodlab.music.SongPlayer;
import moodlab.session.people.Guest;
import moodlab.session.policies.Candidates;
import moodlab.session.policies.PlayedPolicy;
import moodlab.store.StoppedSession;
import moodlab.store.Store;
import moodlab.store.people.Purpose;
import moodlab.study.ContextSettings;
import moodlab.study.FeatureContextBuilder;
import moodlab.vision.FinderSettings;
import moodlab.vision.TrackingFaceFinder;
import moodlab.vision.recording.RecordingFacts;

/** Puts a session together from its settings. What is not said otherwise is answered by a simulated listener. */
public final class SessionBuilder {

    private final SessionSettings settings;
    private final Store store;
    private final Seeds seeds;
    private Seeds chance;
    private Optional<String> resumed = Optional.empty();
    private Optional<PlayedPolicy> goingOn = Optional.empty();
    private final Resources resources = new Resources();
    private final SessionTime time;
    private final EmotionModel model;
    private final RecordingTap tap;
    private final Calibrations.Found calibration;
    private final Map<Path, SongLevel> levels = new HashMap<>();
    private final Guest guest;
    private Optional<FeedbackSource> listener = Optional.empty();
    private Optional<Player> player = Optional.empty();
    private FrameWatcher watcher = FrameWatcher.none();
    private Optional<Consent> consent = Optional.empty();
    private Consumer<String> progress = step -> {};
    private Consumer<String> warnings = sentence -> {};

    /** @param store stays the caller's, to read from and to close */
    public SessionBuilder(SessionSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
        this.seeds = new Seeds(settings.time().seed());
        this.chance = seeds;
        this.time = SessionTime.of(settings);
        this.model = EmotionModel.shipped();
        this.tap = new RecordingTap(time.line());
        this.calibration = new Calibrations(settings.home())
                .of(settings.who().participant(), model.manifest().sha256());
        this.guest = Guest.of(store, settings.who().participant());
    }

    /** What was drawn before the session was cut off is not drawn again; the policy goes on from the seed that it had. */
    SessionBuilder goingOn(StoppedSession stopped, LoggedSettings logged) {
        if (!logged.model().equals(model.manifest().sha256())) {
            throw new SessionUnusable("The faces of " + stopped.session()
                    + " were read by another network than this Moodlab's: close it as incomplete and begin another.");
        }
        resumed = Optional.of(stopped.session());
        goingOn = Optional.of(logged.played());
        chance = new Seeds(seeds.seed("resumed after " + stopped.entries()));
        return this;
    }

    /** Who answers, in place of a simulated listener. */
    public SessionBuilder listener(FeedbackSource source) {
        listener = Optional.of(source);
        return this;
    }

    /** What plays, in place of the sound device or, in a fast session, of the simulated clock. */
    public SessionBuilder player(Player other) {
        player = Optional.of(other);
        return this;
    }

    /** Who is shown each frame. */
    public SessionBuilder watcher(FrameWatcher other) {
        watcher = other;
        return this;
    }

    /** Records the session's video too: without the participant's consent only what was read is kept. */
    public SessionBuilder recording(Consent given) {
        consent = Optional.of(given);
        return this;
    }

    /** Who is told what takes a while. */
    public SessionBuilder progress(Consumer<String> other) {
        progress = other;
        return this;
    }

    /** Who is told what goes wrong although the session goes on, such as a video that is cut short. On the sensing thread. */
    public SessionBuilder warnings(Consumer<String> other) {
        warnings = other;
        return this;
    }

    /**
     * Opens the songs, the camera and the network, and writes the session's beginning. It may take seconds.
     *
     * @throws RuntimeException of the part that could not be opened, with a sentence that says what to do; what was
     *     opened before is closed again
     */
    public Session open() {
        try {
            return opened();
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    private Session opened() {
        guest.offered(settings.design().policy().name(), model.manifest().sha256());
        guest.admit(purposes());
        SongLibrary library = new BuiltSongs(settings, store, guest, progress).library(levels);
        store.songs(library.candidates());
        SimulatedListener simulated =
                new SimulatedListener(SimulatedListenerSettings.DEFAULT, chance.generator("listener"));
        FaceSensing sensing = sensing(simulated);
        Candidates candidates = new Candidates(store, () -> time.line().now().utc());
        PlayedPolicy played = goingOn.orElseGet(
                () -> candidates.forNewSession(settings.design().policy()));
        Policy policy =
                new BuiltPolicy(store, candidates, settings.who().participant()).of(played, seeds.seed("policy"));
        String name = resumed.orElseGet(store::nextSession);
        LoopPorts ports = new LoopPorts(
                sensor(sensing),
                guest.contexts(contexts(), library.candidates()),
                library,
                policy,
                playing(library),
                listener.orElse(simulated),
                settings.design().reward().rule(),
                store.log(),
                time.line());
        int rounds = begin(name, ports, played);
        Optional<SessionRecording> recording = consent.map(given -> record(given, name));
        LoopSettings fixed = new LoopSettings(
                name, settings.lists().slate(), settings.lists().selection(), LoopSettings.UNDO_WINDOW);
        ListeningLoop loop = new ListeningLoop(ports, fixed, chance.generator("draws"), rounds);
        return new Session(name, loop, sensing, library, recording, calibration, resources);
    }

    /** Gives how many rounds the session has already. */
    private int begin(String name, LoopPorts ports, PlayedPolicy played) {
        if (resumed.isPresent()) {
            store.log().append(new LogEntry.Resumed(name, time.line().now()));
            return new Recovery(store, ports.policy(), ports.rewards(), ports.time()).run(name);
        }
        SettingsText.Circumstances around =
                new SettingsText.Circumstances(model.manifest().sha256(), calibration(), guest.facts());
        String text = SettingsText.json(settings, around, played.promotion());
        store.log()
                .append(new LogEntry.Opened(
                        name, settings.who().participant(), time.line().now(), text));
        return 0;
    }

    /** The drawn face looks at nobody. */
    private Set<Purpose> purposes() {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        if (!(settings.sight().camera() instanceof CameraSpec.Demo)) {
            purposes.add(Purpose.CAMERA);
        }
        if (consent.isPresent()) {
            purposes.add(Purpose.VIDEO);
        }
        return purposes;
    }

    private SessionRecording record(Consent given, String name) {
        String camera = settings.sight().camera().text();
        RecordingFacts facts = new RecordingFacts(
                name,
                settings.who().participant(),
                camera,
                model.manifest().sha256(),
                time.line().now());
        SessionRecording.Order order = new SessionRecording.Order(
                settings.home(),
                store.keys().recordings(settings.home()),
                facts,
                given,
                settings.time().fast());
        SessionRecording recording = SessionRecording.begin(order, store.log(), time.line(), warnings);
        resources.add(recording);
        tap.into(recording.recorder());
        return recording;
    }

    private FaceSensing sensing(SimulatedListener simulated) {
        progress.accept("Opening the camera …");
        Pace pace = settings.time().fast() ? Pace.AS_FAST_AS_POSSIBLE : Pace.REAL_TIME;
        Cameras cameras = new Cameras(pace, chance.seed("camera"), store.keys());
        Camera camera = resources.add(cameras.open(settings.sight().camera(), mood(simulated)));
        TrackingFaceFinder finder = resources.add(TrackingFaceFinder.open(
                FinderSettings.USUAL.with(settings.sight().gate())));
        FaceReading reading = new FaceReading(tap.on(finder), new CnnEmotionReader(model));
        return new FaceSensing(tap.on(camera), reading, tap.and(watcher), warnings);
    }

    /** What the drawn face shows: the simulated listener's mood, or one that wanders while a person answers. */
    private Supplier<EmotionDistribution> mood(SimulatedListener simulated) {
        if (listener.isEmpty()) {
            return simulated::expression;
        }
        return new WanderingMood(
                chance.generator("face"), () -> time.line().now().nanos());
    }

    private Sensor sensor(FaceSensing sensing) {
        return time.simulated()
                .<Sensor>map(clock -> new FastSensor(sensing, sampling(), clock::advance))
                .orElseGet(() -> resources.add(new LiveSensor(sensing, sampling())));
    }

    private Sampling sampling() {
        return new Sampling(new Sampler(settings.sight().samples(), correction()));
    }

    private Optional<Calibration> calibration() {
        return calibration instanceof Calibrations.Found.Fits fits ? Optional.of(fits.calibration()) : Optional.empty();
    }

    private Correction correction() {
        return calibration().map(Calibration::correction).orElse(Correction.NONE);
    }

    private ContextBuilder contexts() {
        return new FeatureContextBuilder(
                ContextSettings.of(
                        settings.who().activity(),
                        settings.who().place(),
                        time.zone(),
                        settings.design().strategy()),
                chance.generator("strategy"));
    }

    /** The player, which is told how to play and how loud the songs are. */
    private Player playing(SongLibrary library) {
        Player plays = player.orElseGet(this::ownPlayer);
        if (plays instanceof SongPlayer real) {
            real.style(settings.play());
            real.levels(resources
                    .add(new LibraryLevels(settings.home(), levels))
                    .measuring(settings.play(), library.candidates()));
        }
        return plays;
    }

    private Player ownPlayer() {
        return time.simulated().<Player>map(ClockPlayer::new).orElseGet(this::audible);
    }

    private Player audible() {
        SongPlayer real = resources.add(SongPlayer.audible());
        real.listen(new DeviceNews(warnings));
        return real;
    }
}
