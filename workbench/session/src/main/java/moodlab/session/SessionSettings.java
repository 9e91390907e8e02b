package moodlab.session;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import moodlab.bandit.PolicySpec;
import moodlab.domain.round.Selection;
import moodlab.emotion.time.SampleSettings;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import moodlab.vision.QualityGate;

/**
 * All that makes a session what it is; kept in the log with it.
 *
 * @param home the folder of the store and of what is rendered
 * @param participant a pseudonym, never a name
 * @param slate how many songs a list holds
 * @param activity what the listener is doing; empty where unknown
 * @param place where; empty where unknown
 * @param seed of every chance in the session
 * @param fast nothing waits: the clock is simulated
 * @param start the local time at which a simulated clock starts; empty for 9:00 on 5 January 2026
 * @param samples how readings become a sample a second
 * @param gate which faces are not read
 */
public record SessionSettings(
        Path home,
        String participant,
        CameraSpec camera,
        SongsSpec songs,
        int slate,
        Selection selection,
        PolicySpec policy,
        StrategyRule strategy,
        String activity,
        String place,
        long seed,
        boolean fast,
        Optional<LocalDateTime> start,
        RewardSpec reward,
        SampleSettings samples,
        QualityGate gate) {

    /** Where a simulated clock starts unless told otherwise: a Monday morning. */
    public static final LocalDateTime DEFAULT_START = LocalDateTime.of(2026, 1, 5, 9, 0);

    public SessionSettings {
        if (participant.isBlank()) {
            throw new IllegalArgumentException("A session needs a participant: give a pseudonym such as P-01.");
        }
        if (slate < 1 || slate > 20) {
            throw new IllegalArgumentException("A list holds 1 to 20 songs, not " + slate + ".");
        }
    }
}
