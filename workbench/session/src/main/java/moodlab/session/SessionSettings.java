package moodlab.session;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import moodlab.bandit.PolicySpec;
import moodlab.domain.round.Selection;
import moodlab.emotion.time.SampleSettings;
import moodlab.music.PlayStyle;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;
import moodlab.vision.QualityGate;

/**
 * All that makes a session what it is; kept in the log with it.
 *
 * @param home the folder of the store and of what is rendered
 * @param play how songs are levelled and follow each other
 */
public record SessionSettings(Path home, Who who, Sight sight, Lists lists, Design design, Time time, PlayStyle play) {

    /** With songs levelled and without gaps, as usual. */
    public SessionSettings(Path home, Who who, Sight sight, Lists lists, Design design, Time time) {
        this(home, who, sight, lists, design, time, PlayStyle.USUAL);
    }

    /**
     * Who listens.
     *
     * @param participant a pseudonym, never a name
     * @param activity what the listener is doing; empty where unknown
     * @param place where; empty where unknown
     */
    public record Who(String participant, String activity, String place) {

        public Who {
            if (participant.isBlank()) {
                throw new IllegalArgumentException("A session needs a participant: give a pseudonym such as P-01.");
            }
        }
    }

    /**
     * What looks at the listener.
     *
     * @param samples how readings become a sample a second
     * @param gate which faces are not read
     */
    public record Sight(CameraSpec camera, SampleSettings samples, QualityGate gate) {

        /** That camera, with the usual samples and gate. */
        public static Sight usual(CameraSpec camera) {
            return new Sight(camera, SampleSettings.USUAL, QualityGate.USUAL);
        }
    }

    /**
     * What the listener is offered.
     *
     * @param slate how many songs a list holds, 1 … 20
     */
    public record Lists(SongsSpec songs, int slate, Selection selection) {

        public Lists {
            if (slate < 1 || slate > 20) {
                throw new IllegalArgumentException("A list holds 1 to 20 songs, not " + slate + ".");
            }
        }
    }

    /** What chooses the songs, where they should lead, and what counts as success. */
    public record Design(PolicySpec policy, StrategyRule strategy, RewardSpec reward) {}

    /**
     * Chance and time.
     *
     * @param seed of every chance in the session
     * @param fast nothing waits: the clock is simulated
     * @param start the local time at which a simulated clock starts; empty for 9:00 on 5 January 2026
     */
    public record Time(long seed, boolean fast, Optional<LocalDateTime> start) {

        /** Where a simulated clock starts unless told otherwise: a Monday morning. */
        public static final LocalDateTime USUAL_START = LocalDateTime.of(2026, 1, 5, 9, 0);
    }
}
