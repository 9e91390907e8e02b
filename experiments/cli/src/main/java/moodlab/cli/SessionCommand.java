package moodlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import moodlab.bandit.PolicyUnusable;
import moodlab.domain.choice.StrategyDraw.SetBy;
import moodlab.domain.round.Selection;
import moodlab.emotion.time.SampleSettings;
import moodlab.music.PlayStyle;
import moodlab.session.Consent;
import moodlab.session.Session;
import moodlab.session.SessionBuilder;
import moodlab.session.SessionRecording;
import moodlab.session.SessionSettings;
import moodlab.session.SongsSpec;
import moodlab.session.StoppedSessions;
import moodlab.session.policies.Candidates;
import moodlab.session.policies.HomePolicies;
import moodlab.store.StoppedSession;
import moodlab.store.Store;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import moodlab.vision.QualityGate;
import moodlab.vision.recording.RecorderState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moodlab session}: rounds without a window, answered by a simulated listener. */
@Command(
        name = "session",
        mixinStandardHelpOptions = true,
        description = "Runs a session without a window and prints its rounds.")
final class SessionCommand implements Callable<Integer> {

    @Mixin
    private SittingOptions sitting;

    @Option(names = "--songs", defaultValue = "demo", description = "a folder of mood folders, or demo (the default)")
    private String songs;

    @Option(names = "--listener", defaultValue = "simulated", description = "who answers: simulated")
    private String listener;

    @Option(names = "--rounds", defaultValue = "10", description = "how many (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--slate", defaultValue = "5", description = "songs in a list (default: ${DEFAULT-VALUE})")
    private int slate;

    @Option(names = "--selection", defaultValue = "auto", description = "${COMPLETION-CANDIDATES} (default: auto)")
    private Selection selection;

    @Option(
            names = "--policy",
            defaultValue = Candidates.HOME,
            completionCandidates = PolicyNames.class,
            description =
                    "${COMPLETION-CANDIDATES}, a policy's settings as JSON, or home, which is thompson or what was promoted"
                            + " (default: home)")
    private String policy;

    @Option(names = "--strategy", defaultValue = "stay", description = "stay, lift or random (default: stay)")
    private String strategy;

    @Option(names = "--reward", defaultValue = "thumb", description = "thumb (the default) or thumb-and-share")
    private String reward;

    @Option(names = "--activity", defaultValue = "", description = "what the listener is doing")
    private String activity;

    @Option(names = "--place", defaultValue = "", description = "where the listener is")
    private String place;

    @Option(names = "--start", description = "where the simulated clock starts, such as 2026-01-05T09:00")
    private LocalDateTime start;

    @Option(names = "--record", description = "record the video too; needs --consent. Without it, features only")
    private boolean record;

    @Option(
            names = "--consent",
            paramLabel = "WORDS",
            description = "how the participant consented to being recorded; kept in the log")
    private String consent;

    @Option(
            names = "--time-constant",
            defaultValue = "1",
            paramLabel = "SECONDS",
            description = "of the smoothing of expressions over time (default: ${DEFAULT-VALUE})")
    private double timeConstant;

    @Option(
            names = "--level",
            defaultValue = "-18",
            paramLabel = "LUFS",
            description = "loudness to which songs are brought, or off (default: ${DEFAULT-VALUE})")
    private String level;

    @Option(
            names = "--cross-fade",
            defaultValue = "0",
            paramLabel = "SECONDS",
            description = "how long songs overlap; 0 (the default) without a gap")
    private double crossFade;

    @Option(
            names = "--resume",
            paramLabel = "ID",
            description = "go on with a session that was cut off, such as S-017, on its own settings")
    private String resume;

    @Option(names = "--json", paramLabel = "FILE", description = "write the summary there")
    private Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SessionSettings settings = settings();
        if (consent().isPresent() && resume != null) {
            throw new ParameterException(spec.commandLine(), "A session that goes on is not recorded further.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.open(settings.home(), sitting.keys())) {
            SessionReport report = run(settings, store, out);
            report.print(out);
            if (json != null) {
                report.write(json);
            }
        }
        return 0;
    }

    private SessionReport run(SessionSettings settings, Store store, PrintWriter out) {
        PrintWriter err = spec.commandLine().getErr();
        StoppedSessions stopped = new StoppedSessions(store);
        if (resume == null) {
            stopped.all().forEach(each -> err.println(stoppedLine(each)));
        }
        sitting.announce(err);
        SessionBuilder builder =
                resume == null ? new SessionBuilder(settings, store) : stopped.resume(resume, settings.home());
        builder.progress(err::println).warnings(err::println);
        consent().ifPresent(builder::recording);
        Session session = builder.open();
        try (session) {
            session.notes().forEach(err::println);
            session.calibrationNote().ifPresent(err::println);
            RoundTable table = new RoundTable(out);
            for (int i = 0; i < rounds; i++) {
                table.print(session.next());
            }
        }
        session.recording().ifPresent(recording -> out.println(recorded(recording)));
        return SessionReport.of(session, store);
    }

    private static String stoppedLine(StoppedSession stopped) {
        return StoppedSessions.sentence(stopped, ZoneId.systemDefault()) + ": go on with --resume " + stopped.session()
                + ", or end it with moodlab close-session " + stopped.session() + ".";
    }

    private static String recorded(SessionRecording recording) {
        RecorderState state = recording.state();
        return "recording: " + state.frames() + " frames in "
                + recording.folder().path() + ", "
                + state.droppedPictures() + " pictures dropped, " + state.missingFrames() + " frames missing, "
                + recording.folder().bytes() / 1_000 + " kB";
    }

    /** Recording without consent is wrong usage, and so is consent to nothing. */
    private Optional<Consent> consent() {
        boolean worded = consent != null && !consent.isBlank();
        if (record != worded) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Video is recorded on consent only: give both --record and --consent \"how P-01 agreed\", or neither.");
        }
        return worded ? Optional.of(new Consent(consent)) : Optional.empty();
    }

    private SampleSettings samples() {
        return SampleSettings.USUAL.withTimeConstant(Duration.ofMillis(Math.round(1e3 * timeConstant)));
    }

    private SessionSettings settings() {
        try {
            if (!listener.equals("simulated")) {
                throw new IllegalArgumentException(
                        "'" + listener + "' is no listener: without a window only simulated answers.");
            }
            if (rounds < 1) {
                throw new IllegalArgumentException("A session has at least one round, not " + rounds + ".");
            }
            return new SessionSettings(
                    sitting.home(),
                    new SessionSettings.Who(sitting.participant(), activity, place),
                    new SessionSettings.Sight(sitting.camera(), samples(), QualityGate.USUAL),
                    new SessionSettings.Lists(SongsSpec.parse(songs), slate, selection),
                    new SessionSettings.Design(
                            HomePolicies.named(sitting.home(), sitting.keys(), policy),
                            StrategyRule.parse(strategy, SetBy.RESEARCHER),
                            RewardSpec.parse(reward)),
                    new SessionSettings.Time(sitting.seed(), sitting.fast(), Optional.ofNullable(start)),
                    PlayStyle.parse(level, crossFade));
        } catch (IllegalArgumentException | PolicyUnusable e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
