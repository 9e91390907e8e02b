package moodlab.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Emotion;
import moodlab.domain.choice.StrategyDraw.SetBy;
import moodlab.domain.round.Round;
import moodlab.domain.round.Selection;
import moodlab.emotion.person.Correction;
import moodlab.emotion.time.ChangeSettings;
import moodlab.emotion.time.SampleSettings;
import moodlab.music.PlayStyle;
import moodlab.session.SessionSettings.Design;
import moodlab.session.SessionSettings.Lists;
import moodlab.session.SessionSettings.Sight;
import moodlab.session.SessionSettings.Time;
import moodlab.session.SessionSettings.Who;
import moodlab.session.policies.PlayedPolicy;
import moodlab.store.LoggedSession;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import moodlab.vision.QualityGate;

/** What {@link SettingsText} wrote into the log, as settings again. */
final class LoggedSettings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LoggedSession session;
    private final JsonNode values;
    private final String policyName;

    /**
     * Reads them.
     *
     * @param rounds of the session: older logs name the policy there only
     * @throws SessionUnusable where they cannot be read
     */
    LoggedSettings(LoggedSession session, List<Round> rounds) {
        this.session = session;
        this.policyName =
                rounds.isEmpty() ? "" : rounds.get(0).decision().policy().name();
        try {
            this.values = JSON.readTree(session.settings());
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private SessionUnusable unreadable(Exception cause) {
        return new SessionUnusable(
                "The settings of " + session.session() + " cannot be read from the log (" + cause.getMessage()
                        + "): close it as incomplete and begin another.",
                cause);
    }

    /** @throws SessionUnusable likewise */
    PolicySpec policy() {
        return played().spec();
    }

    /**
     * The policy, and whose candidate it is where it is one.
     *
     * @throws SessionUnusable likewise
     */
    PlayedPolicy played() {
        try {
            return PlayedPolicy.read(values, policyName);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** @throws SessionUnusable likewise */
    long seed() {
        try {
            return values.required("seed").longValue();
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** SHA-256 of the weights that read the faces. */
    String model() {
        return values.path("model").asText();
    }

    /**
     * How readings were smoothed.
     *
     * @throws SessionUnusable likewise
     */
    SampleSettings samples() {
        try {
            return sight().samples();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** What the participant's calibration made of each reading; nothing where none was applied. */
    Correction correction() {
        JsonNode bias = values.path("calibration").path("bias");
        return bias.isObject()
                ? Correction.of(Arrays.stream(Emotion.values())
                        .mapToDouble(emotion -> bias.path(emotion.label()).doubleValue())
                        .toArray())
                : Correction.NONE;
    }

    /**
     * All of them.
     *
     * @param last when the session's last entry was written: where a simulated clock goes on
     * @throws SessionUnusable likewise
     */
    SessionSettings all(Path home, Instant last) {
        try {
            Who who = new Who(session.participant(), text("activity"), text("place"));
            Lists lists = new Lists(
                    SongsSpec.parse(text("songs")),
                    values.required("slate").intValue(),
                    Selection.valueOf(text("selection").toUpperCase(java.util.Locale.ROOT)));
            Design design = new Design(policy(), StrategyRule.parse(text("strategy"), SetBy.RESEARCHER), reward());
            Optional<LocalDateTime> start = Optional.of(LocalDateTime.ofInstant(last, ZoneOffset.UTC));
            Time time = new Time(seed(), values.required("fast").booleanValue(), start);
            return new SessionSettings(home, who, sight(), lists, design, time, play());
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /** Whether its clock was a simulated one. */
    boolean fast() {
        return values.path("fast").asBoolean();
    }

    private String text(String name) {
        return values.required(name).asText();
    }

    /** Logs older than it played songs as they are. */
    private PlayStyle play() {
        return PlayStyle.parse(
                values.path("level").asText("off"),
                values.path("crossFadeSeconds").doubleValue());
    }

    private RewardSpec reward() {
        RewardSpec spec = RewardSpec.parse(text("reward"));
        return spec instanceof RewardSpec.ByThumbAndShare
                ? new RewardSpec.ByThumbAndShare(values.required("thumbWeight").doubleValue())
                : spec;
    }

    private Sight sight() throws JsonProcessingException {
        JsonNode samples = values.required("samples");
        SampleSettings settings = new SampleSettings(
                seconds(samples, "timeConstantSeconds"),
                seconds(samples, "holdSeconds"),
                samples.required("leastShare").doubleValue(),
                samples.required("leastConfidence").doubleValue(),
                samples.required("mostEntropy").doubleValue(),
                JSON.treeToValue(samples.required("changes"), ChangeSettings.class));
        return new Sight(
                CameraSpec.parse(text("camera")),
                settings,
                JSON.treeToValue(values.required("gate"), QualityGate.class));
    }

    private static Duration seconds(JsonNode node, String name) {
        return Duration.ofMillis(Math.round(node.required(name).doubleValue() * 1e3));
    }
}
