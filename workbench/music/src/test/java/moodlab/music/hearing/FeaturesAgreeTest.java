package moodlab.music.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The extractor against {@code features.py}, which computes the same from the formulas in another language. */
class FeaturesAgreeTest {

    @Test
    void everyStatisticAndEveryTenthPatternAgreesToAThousandth() throws IOException {
        SongFeatures features = SongFeatures.of(signal());
        List<String> expected = expected();
        assertTrue(expected.size() > 700, "the script's numbers are there");
        for (String line : expected) {
            String name = line.substring(0, line.indexOf(','));
            double value = Double.parseDouble(line.substring(line.indexOf(',') + 1));
            assertEquals(value, features.value(name), 1e-3 * Math.max(1, Math.abs(value)), name);
        }
    }

    private static List<String> expected() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                FeaturesAgreeTest.class.getResourceAsStream("features.csv"), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).toList();
        }
    }

    /** The script's signal: chords with beats, a gliding tone, noise. */
    private static Sound signal() {
        double[][] chords = {{220.0, 277.18, 329.63}, {196.0, 233.08, 293.66}, {261.63, 329.63, 392.0}};
        float[] x = new float[Sound.WINDOW];
        long state = 1;
        for (int i = 0; i < x.length; i++) {
            double t = (double) i / Sound.RATE;
            double beat = Math.exp(-6 * (t % 0.5));
            double tone = 0;
            for (double f : chords[(int) (t / 1.5) % 3]) {
                tone += Math.sin(2 * Math.PI * f * t) + 0.3 * Math.sin(4 * Math.PI * f * t);
            }
            double glide = Math.sin(2 * Math.PI * (400 * t + 60 * t * t));
            state = (1664525 * state + 1013904223) % 4294967296L;
            double noise = state / 2147483648.0 - 1;
            x[i] = (float)
                    (0.1 * tone * (0.4 + 0.6 * beat) + 0.05 * glide + 0.08 * noise * beat * beat + 0.004 * noise);
        }
        return Sound.of(x);
    }
}
