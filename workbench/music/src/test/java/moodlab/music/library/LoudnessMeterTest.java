package moodlab.music.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The minimum requirements of EBU Tech 3341 (2023), table 1, as far as they concern stereo and the integrated loudness. */
class LoudnessMeterTest {

    private static final int RATE = 44_100;

    /** A tone of 1 kHz in both ears; each stretch is its seconds and its peak level in dB of full scale. */
    private static double tones(double... stretches) {
        LoudnessMeter meter = new LoudnessMeter(RATE);
        long frame = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            double amplitude = Math.pow(10, stretches[i + 1] / 20);
            for (int n = 0; n < Math.round(stretches[i] * RATE); n++) {
                double sample = amplitude * Math.sin(2 * Math.PI * 1000 * frame++ / RATE);
                meter.add(sample, sample);
            }
        }
        return meter.integrated().orElseThrow();
    }

    @Test
    void readsASineAtItsLevel() {
        assertEquals(-23, tones(20, -23), 0.1, "case 1");
        assertEquals(-33, tones(20, -33), 0.1, "case 2");
    }

    @Test
    void leavesOutWhatLiesFarBelowTheRest() {
        assertEquals(-23, tones(10, -36, 60, -23, 10, -36), 0.1, "case 3");
        assertEquals(-23, tones(10, -72, 10, -36, 60, -23, 10, -36, 10, -72), 0.1, "case 4");
        assertEquals(-23, tones(20, -26, 20.1, -20, 20, -26), 0.1, "case 5");
    }

    @Test
    void hasNoFigureForSilenceOrABlink() {
        LoudnessMeter meter = new LoudnessMeter(RATE);
        assertEquals(OptionalDouble.empty(), meter.integrated());
        for (int i = 0; i < RATE; i++) {
            meter.add(0, 0);
        }
        assertEquals(OptionalDouble.empty(), meter.integrated());
    }

    /** EBU Tech 3341, cases 15 to 19: the samples of these sines miss the peak, by up to 3 dB. */
    @Test
    void findsThePeakBetweenSamples() {
        assertEquals(-6, peak(4, 0, 0.5), 0.3, "case 15");
        assertEquals(-6, peak(4, 45, 0.5), 0.4, "case 16");
        assertEquals(-6, peak(6, 60, 0.5), 0.4, "case 17");
        assertEquals(-6, peak(8, 67.5, 0.5), 0.4, "case 18");
        assertEquals(3, peak(4, 45, Math.sqrt(2)), 0.4, "case 19");
        assertTrue(new TruePeak().decibels().isEmpty());
    }

    private static double peak(int samplesAPeriod, double degrees, double amplitude) {
        TruePeak peak = new TruePeak();
        for (int i = 0; i < 1000; i++) {
            double fade = Math.min(1, i / 200.0); // an abrupt beginning has a higher peak of its own
            peak.add(fade * amplitude * Math.sin(2 * Math.PI * i / samplesAPeriod + Math.toRadians(degrees)));
        }
        return peak.decibels().orElseThrow();
    }
}
