package moodlab.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import moodlab.bandit.Explanation;
import moodlab.desktop.presenter.Answers;
import moodlab.desktop.presenter.Eye;
import moodlab.desktop.presenter.Manner;
import moodlab.desktop.presenter.OpenCamera;
import moodlab.desktop.presenter.OpenSession;
import moodlab.desktop.presenter.RecordingControl;
import moodlab.desktop.presenter.SessionFacts;
import moodlab.desktop.presenter.SessionOpener;
import moodlab.desktop.presenter.Sound;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.Tape;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Round;
import moodlab.domain.round.Selection;
import moodlab.domain.song.Playback;
import moodlab.music.SongPlayer;
import moodlab.session.CameraSpec;
import moodlab.session.Consent;
import moodlab.session.Session;
import moodlab.session.SessionBuilder;
import moodlab.session.SessionRecording;
import moodlab.session.SessionSettings;
import moodlab.session.SongsSpec;
import moodlab.session.TestShot;
import moodlab.session.people.Action;
import moodlab.session.people.PeopleService;
import moodlab.session.people.Visitor;
import moodlab.session.policies.Candidates;
import moodlab.session.policies.LivePolicies;
import moodlab.store.Store;
import moodlab.store.keys.Keyring;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import moodlab.vision.recording.RecorderState;

/** Opens real sessions, one at a time: store, camera, network, songs, sound. */
final class LiveSessions implements SessionOpener, Sound {

    private final Path home;
    private final Keyring keys;
    private final MannerMemory memory;
    private final Waves waves;
    private final WhoIsIn who;
    private volatile Optional<SongPlayer> player = Optional.empty();

    LiveSessions(Path home) {
        this(home, Keyring.unattended());
    }

    /** @param keys open the home */
    LiveSessions(Path home, Keyring keys) {
        this.home = home;
        this.keys = keys;
        this.memory = new MannerMemory(home);
        this.waves = new Waves(home);
        this.who = WhoIsIn.at(home, keys);
    }

    Backend backend() {
        return new Backend(
                this,
                this,
                (decision, song) -> Explanation.of(decision.choice(), decision.context(), song)
                        .reason(),
                new LiveCalibrations(home, Clock.systemUTC(), who),
                this::camera,
                home,
                new LiveListening(home, keys, memory, waves),
                who,
                new LiveStopped(home, who, Clock.system(ZoneId.systemDefault()), this));
    }

    private OpenCamera camera(String camera, Eye eye) {
        who.visitor().get().pseudonym().ifPresent(own -> who.checkCamera(camera, own));
        return TestShot.open(CameraSpec.parse(camera), eye::seen, eye::warned)::close;
    }

    @Override
    public OpenSession open(StartForm form, Answers listener, Eye eye, Consumer<String> progress) {
        return opened(store -> begun(form, store), listener, eye, progress);
    }

    private SessionBuilder begun(StartForm form, Store store) {
        PeopleService people = who.home().in(store);
        Visitor visitor = who.visitor().get();
        people.checkListening(visitor, form.participant());
        StartForm meant = people.standing(visitor).may(Action.DESIGN)
                ? form
                : people.setup(visitor).map(form::setUp).orElse(form);
        SessionBuilder builder = new SessionBuilder(settings(meant, store), store);
        return form.record() ? builder.recording(new Consent("Ticked at the start page: " + Consent.TO_WHAT)) : builder;
    }

    /** Opens the store and, in it, a session that a person answers and hears. */
    OpenSession opened(Function<Store, SessionBuilder> begin, Answers listener, Eye eye, Consumer<String> progress) {
        progress.accept("Opening the log …");
        Store store = Store.open(home, keys);
        SongPlayer sound = SongPlayer.audible();
        player = Optional.of(sound);
        try {
            Session session = begin.apply(store)
                    .listener(listener)
                    .player(sound)
                    .watcher(eye::seen)
                    .warnings(eye::warned)
                    .progress(progress)
                    .open();
            eye.corrected(session.correction());
            return new Live(session, sound, store, home, new LivePolicies(store, who.home(), session.name()));
        } catch (RuntimeException | LinkageError fault) {
            sound.close();
            store.close();
            throw fault;
        }
    }

    private SessionSettings settings(StartForm form, Store store) {
        return new SessionSettings(
                home,
                new SessionSettings.Who(form.participant(), form.activity(), form.place()),
                SessionSettings.Sight.usual(
                        CameraSpec.parse(form.camera().equals(StartForm.FILE) ? form.cameraFile() : form.camera())),
                new SessionSettings.Lists(
                        SongsSpec.parse(form.songs().equals(StartForm.FOLDER) ? form.songsFolder() : form.songs()),
                        Integer.parseInt(form.slate()),
                        Selection.valueOf(form.selection().toUpperCase(Locale.ROOT))),
                new SessionSettings.Design(
                        new Candidates(store, Clock.systemUTC()).named(form.policy()),
                        StrategyRule.parse(form.strategy(), StrategyDraw.SetBy.RESEARCHER),
                        RewardSpec.parse(form.reward())),
                new SessionSettings.Time(Long.parseLong(form.seed()), false, Optional.empty()),
                memory.style());
    }

    @Override
    public Optional<Tape> tape(Playback playing) {
        return player.map(now -> new PlayerTape(now, waves));
    }

    @Override
    public Manner manner() {
        return memory.read();
    }

    @Override
    public void manner(Manner manner) {
        memory.write(manner);
        player.ifPresent(now -> {
            now.volume(manner.volume());
            now.mute(manner.muted());
            now.speed(manner.speed());
        });
    }

    private record Recorded(SessionRecording recording) implements RecordingControl {

        @Override
        public News now() {
            RecorderState state = recording.state();
            return new News(state.running(), state.frames(), state.droppedPictures(), state.trouble());
        }

        @Override
        public void stop() {
            recording.stop();
        }
    }

    private record Live(Session session, SongPlayer sound, Store store, Path home, LivePolicies live)
            implements OpenSession {

        @Override
        public Optional<LivePolicies> policies() {
            return Optional.of(live);
        }

        @Override
        public Round next() {
            return session.next();
        }

        @Override
        public Optional<RecordingControl> recording() {
            return session.recording().map(Recorded::new);
        }

        @Override
        public SessionFacts facts() {
            return new SessionFacts(
                    session.name(),
                    session.notes(),
                    home,
                    session.calibrationNote().orElse(""));
        }

        @Override
        public void close() {
            try (store;
                    sound;
                    session;
                    live) {
                // closed in the reverse of the order in which they were opened
            }
        }
    }
}
