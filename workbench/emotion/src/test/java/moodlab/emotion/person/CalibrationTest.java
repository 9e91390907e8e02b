package moodlab.emotion.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import org.junit.jupiter.api.Test;

/** On simulated people, see {@link SimulatedFace}; the figures printed are those of the README. */
class CalibrationTest {

    private static final Calibration.Origin ORIGIN =
            new Calibration.Origin("P-01", "abc", Instant.parse("2026-01-05T09:00:00Z"));
    private static final int PEOPLE = 100;

    /** Over people: agreement on a later minute that the calibration has not seen, before and with it. */
    private record Gain(double before, double after, double standardError, double promised, double kept) {}

    private static Gain gain(double deviation, boolean even) {
        double[] gains = new double[PEOPLE];
        double before = 0;
        double promised = 0;
        double kept = 0;
        for (int person = 0; person < PEOPLE; person++) {
            SimulatedFace face = SimulatedFace.drawn(person, deviation, even);
            Calibration calibration =
                    Calibration.of(ORIGIN, face.minute(), Optional.empty()).orElseThrow();
            List<PosedSecond> later = face.minute();
            double plain = Agreement.of(later, Correction.NONE).share();
            gains[person] = Agreement.of(later, calibration.correction()).share() - plain;
            before += plain / PEOPLE;
            promised += (calibration.after().share() - calibration.before().share()) / PEOPLE;
            kept += calibration.correction().isNone() ? 0 : 1.0 / PEOPLE;
        }
        double mean = java.util.Arrays.stream(gains).average().orElseThrow();
        double variance =
                java.util.Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum() / (PEOPLE - 1);
        Gain gain = new Gain(before, before + mean, Math.sqrt(variance / PEOPLE), promised, kept);
        System.out.printf("bias deviation %.1f, even %b: %s%n", deviation, even, gain);
        return gain;
    }

    @Test
    void aBiasedFaceAgreesMoreWithItsPromptsLaterOn() {
        for (double deviation : new double[] {0.5, 1, 1.5}) {
            Gain gain = gain(deviation, false);
            assertTrue(gain.after() - gain.before() > 0.05 + 3 * gain.standardError(), gain.toString());
        }
    }

    @Test
    void aFaceWithoutBiasIsNotHarmed() {
        Gain gain = gain(0, true);
        assertTrue(gain.after() - gain.before() > -0.005, gain.toString());
    }

    @Test
    void whatIsPromisedIsWhatComes() {
        Gain gain = gain(1, false);
        assertEquals(gain.after() - gain.before(), gain.promised(), 0.03);
    }

    @Test
    void littleDataMovesLittle() {
        EmotionDistribution wrong = EmotionDistribution.of(0.1, 0.05, 0.05, 0.1, 0.5, 0.1, 0.1);
        PosedSecond one = new PosedSecond(Emotion.HAPPY, 0, wrong);
        List<PosedSecond> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(new PosedSecond(Emotion.HAPPY, i, wrong));
        }
        double little = CorrectionFit.fit(List.of(one)).bias(Emotion.HAPPY);
        double much = CorrectionFit.fit(many).bias(Emotion.HAPPY);
        assertTrue(little > 0 && little < 0.6 * much, little + ", " + much);
        assertTrue(CorrectionFit.fit(List.of()).isNone());
    }

    @Test
    void theBiasIsWhereTheGradientVanishes() {
        List<PosedSecond> posed = SimulatedFace.drawn(3, 1, false).minute();
        Correction fitted = CorrectionFit.fit(posed);
        for (Emotion emotion : Emotion.values()) {
            double[] away = new double[Emotion.COUNT];
            double[] back = new double[Emotion.COUNT];
            for (Emotion each : Emotion.values()) {
                double step = each == emotion ? 0.05 : 0;
                away[each.ordinal()] = fitted.bias(each) + step;
                back[each.ordinal()] = fitted.bias(each) - step;
            }
            double peak = objective(posed, fitted);
            assertTrue(peak >= objective(posed, Correction.of(away)), emotion.label());
            assertTrue(peak >= objective(posed, Correction.of(back)), emotion.label());
        }
    }

    /** What the fit maximises, written down once more. */
    private static double objective(List<PosedSecond> posed, Correction correction) {
        double sum = 0;
        for (PosedSecond second : posed) {
            double n = posed.stream()
                    .filter(other -> other.prompted() == second.prompted())
                    .count();
            double p = correction.apply(second.read()).probability(second.prompted());
            sum += Math.min(n, 4) / n * Math.log(p);
        }
        for (Emotion emotion : Emotion.values()) {
            boolean prompted = posed.stream().anyMatch(second -> second.prompted() == emotion);
            sum -= (prompted ? 0.5 : 2) * correction.bias(emotion) * correction.bias(emotion);
        }
        return sum;
    }

    @Test
    void aCorrectionThatDoesNotHelpIsNotKept() {
        List<PosedSecond> posed = new ArrayList<>();
        for (Emotion shown : List.of(Emotion.HAPPY, Emotion.SAD)) {
            for (int i = 0; i < 6; i++) {
                // the first half reads as the one, the second as the other: what one half teaches is wrong for the
                // other
                Emotion read = i < 3 ? Emotion.HAPPY : Emotion.SAD;
                double[] p = new double[Emotion.COUNT];
                java.util.Arrays.fill(p, 0.05);
                p[read.ordinal()] = 0.7;
                posed.add(new PosedSecond(shown, i, EmotionDistribution.of(p)));
            }
        }
        Calibration calibration =
                Calibration.of(ORIGIN, posed, Optional.empty()).orElseThrow();
        if (calibration.correction().isNone()) {
            assertEquals(calibration.before(), calibration.after());
        } else {
            assertTrue(calibration.after().logLoss() < calibration.before().logLoss());
        }
    }

    @Test
    void tooLittleGivesNoCalibration() {
        SimulatedFace face = SimulatedFace.drawn(1, 1, false);
        assertTrue(Calibration.of(ORIGIN, face.pose(Emotion.HAPPY, 20), Optional.empty())
                .isEmpty());
        assertTrue(Calibration.of(ORIGIN, List.of(), Optional.empty()).isEmpty());
        assertFalse(Calibration.of(ORIGIN, face.minute(), Optional.empty()).isEmpty());
    }
}
