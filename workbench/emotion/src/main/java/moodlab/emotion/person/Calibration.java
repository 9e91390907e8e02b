package moodlab.emotion.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Affect;

/**
 * What a minute of posed expressions gave for one person. It holds readings, no pictures.
 *
 * @param participant the pseudonym
 * @param model the SHA-256 of the weights that read the face; others err differently
 * @param made when
 * @param correction {@link Correction#NONE} where it did not help
 * @param before agreement of the readings as they were
 * @param after agreement on seconds that the correction was not fitted on
 * @param posed the seconds that it was made of, uncorrected
 * @param felt what the person reported of its mood at the end; empty where it did not
 */
public record Calibration(
        String participant,
        String model,
        Instant made,
        Correction correction,
        Agreement before,
        Agreement after,
        List<PosedSecond> posed,
        Optional<Affect> felt) {

    /** So many seconds, and two expressions, are needed. */
    private static final int LEAST_SECONDS = 4;

    public Calibration {
        posed = List.copyOf(posed);
    }

    /** Whose calibration it is, of which weights, when. */
    public record Origin(String participant, String model, Instant made) {}

    /**
     * Fits the correction, and keeps it only where it brings seconds that it was not fitted on nearer to their prompts
     * (a lower log-loss); otherwise it is {@link Correction#NONE}.
     *
     * @return empty where too little was posed: fewer than four seconds, or a single expression
     */
    public static Optional<Calibration> of(Origin origin, List<PosedSecond> posed, Optional<Affect> felt) {
        boolean several = posed.stream().map(PosedSecond::prompted).distinct().count() > 1;
        if (posed.size() < LEAST_SECONDS || !several) {
            return Optional.empty();
        }
        Agreement before = Agreement.of(posed, Correction.NONE);
        Agreement after = CorrectionFit.crossValidated(posed);
        boolean helps = after.logLoss() < before.logLoss();
        return Optional.of(new Calibration(
                origin.participant(),
                origin.model(),
                origin.made(),
                helps ? CorrectionFit.fit(posed) : Correction.NONE,
                before,
                helps ? after : before,
                posed,
                felt));
    }

    /** The same with what the person reported of its mood. */
    public Calibration withFelt(Affect reported) {
        return new Calibration(participant, model, made, correction, before, after, posed, Optional.of(reported));
    }
}
