package moodlab.music.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Signals whose features follow from a formula. */
class SongFeaturesTest {

    private static final double BIN = (double) Sound.RATE / Spectra.FRAME;

    @Test
    void aToneOnABinHasThreeLinesOfOneTwoOne() {
        SongFeatures tone = of(tone(100 * BIN, 0.5));
        double peak = 0.1 * Math.sqrt(2) * Spectra.FRAME / 4;
        near(100 * BIN, tone, "centroid_mean");
        // samples are rounded to 24 bits: noise of every frequency, far from the tone, widens the spectrum a little
        assertEquals(BIN / Math.sqrt(2), tone.value("width_mean"), 1);
        near(10 * Math.log10(peak * peak * 1.5), tone, "level_mean");
        near(Math.log(1.5) * 2 / 3 + Math.log(6) / 3, tone, "entropy_mean");
        near(20 * Math.log10(0.3 * 0.5 / Math.sqrt(2)), tone, "loudness");
        near(100 * BIN, tone, "rolloff1_p50");
        assertEquals(2 * 100 * BIN / Sound.RATE, tone.value("crossings_mean"), 1e-3);
        assertEquals(0, tone.value("flux_p90"), 1e-3);
    }

    @Test
    void aDoubledAmplitudeChangesTheLoudnessAlone() {
        double[] soft = of(tone(440, 0.1)).toArray();
        SongFeatures loud = of(tone(440, 0.2));
        int at = loud.names().indexOf("loudness");
        double[] values = loud.toArray();
        assertEquals(20 * Math.log10(2), values[at] - soft[at], 1e-3);
        for (int i = 0; i < values.length; i++) {
            if (i != at) {
                assertEquals(
                        soft[i],
                        values[i],
                        1e-3 * Math.max(1, Math.abs(soft[i])),
                        loud.names().get(i));
            }
        }
    }

    @Test
    void beatsTwiceASecondHaveATempoNear120() {
        SongFeatures beats = of(i -> {
            double t = (double) i / Sound.RATE % 0.5;
            return Math.exp(-40 * t) * Math.sin(2 * Math.PI * 300 * t);
        });
        // lags are whole frames: 21 and 22 of them are 123 and 117.5 beats a minute
        assertEquals(120, beats.value("tempo"), 3.2);
        assertEquals(2, beats.value("onsets"), 0.1);
    }

    @Test
    void aMajorScaleSoundsMajorFromItsTonic() {
        SongFeatures scale = of(i -> 3 * sine(4 * 261.63, i)
                + sine(4 * 293.66, i)
                + 2 * sine(4 * 329.63, i)
                + sine(4 * 349.23, i)
                + 2 * sine(4 * 392.0, i)
                + sine(4 * 440.0, i)
                + sine(4 * 493.88, i));
        assertTrue(scale.value("mode") > 0);
        double[] shares = {3, 0, 1, 0, 2, 1, 0, 2, 0, 1, 0, 1};
        for (int degree = 0; degree < shares.length; degree++) {
            assertEquals(shares[degree] / 11, scale.value("degree" + degree), 0.05, "degree " + degree);
        }
    }

    @Test
    void silenceAndASingleClickGiveFiniteNumbers() {
        float[] click = new float[Sound.WINDOW];
        assertTrue(finite(SongFeatures.of(Sound.of(click))));
        click[1000] = 1;
        assertTrue(finite(SongFeatures.of(Sound.of(click))));
    }

    @Test
    void aShortSoundIsRepeatedAndALongOneCut() {
        assertEquals(1, Sound.of(new float[] {0.5f, -0.5f}).windows().size());
        assertEquals(2, Sound.of(new float[2 * Sound.WINDOW + 5]).windows().size());
        assertThrows(IllegalArgumentException.class, () -> SongFeatures.of(Sound.of(new float[100])));
    }

    @Test
    void theLogarithmOfAMatrixIsThatOfItsEigenvalues() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        double e = Math.E;
        // turned by 0.3: eigenvalues e and e³
        double[][] matrix = {
            {c * c * e + s * s * e * e * e, c * s * (e - e * e * e)},
            {c * s * (e - e * e * e), s * s * e + c * c * e * e * e}
        };
        double[][] logarithm = LogCovariance.logarithm(matrix);
        assertEquals(c * c + 3 * s * s, logarithm[0][0], 1e-9);
        assertEquals(-2 * c * s, logarithm[0][1], 1e-9);
        assertEquals(s * s + 3 * c * c, logarithm[1][1], 1e-9);
    }

    private static void near(double expected, SongFeatures features, String name) {
        assertEquals(expected, features.value(name), 1e-3 * Math.max(1, Math.abs(expected)), name);
    }

    private static boolean finite(SongFeatures features) {
        return Arrays.stream(features.toArray()).allMatch(Double::isFinite);
    }

    private static IntToDoubleFunction tone(double hertz, double amplitude) {
        return i -> amplitude * sine(hertz, i);
    }

    private static double sine(double hertz, int i) {
        return Math.sin(2 * Math.PI * hertz * i / Sound.RATE);
    }

    private static SongFeatures of(IntToDoubleFunction signal) {
        float[] samples = new float[Sound.WINDOW];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * signal.applyAsDouble(i));
        }
        return SongFeatures.of(Sound.of(samples));
    }
}
