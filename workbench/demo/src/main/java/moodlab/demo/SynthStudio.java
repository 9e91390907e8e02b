package moodlab.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders scores to samples, one channel at 22,050 Hz.
 *
 * <p>Uses {@link StrictMath} throughout, so that the samples are the same on every machine.
 */
final class SynthStudio {

    static final int RATE = 22_050;

    private static final int TABLE = 4096;
    private static final double HIGHEST = 0.45 * RATE;
    private static final double PEAK = 0.92;
    private static final double FADE_SECONDS = 1;

    private final double[] sine = new double[TABLE];
    private final Map<List<Object>, double[]> waves = new HashMap<>();

    SynthStudio() {
        for (int i = 0; i < TABLE; i++) {
            sine[i] = StrictMath.sin(2 * StrictMath.PI * i / TABLE);
        }
    }

    /** Samples in −1 … 1 whose root mean square is the score's loudness, or less where peaks would clip. */
    float[] render(SynthScore score) {
        double[] mix = new double[(int) (score.length() * RATE)];
        SynthDrum drum = new SynthDrum(score.notes().size());
        for (SynthNote note : score.notes()) {
            if (note.voice().drum()) {
                drum.play(note, mix);
            } else {
                play(note, mix);
            }
        }
        room(mix);
        return mastered(mix, score.loudness());
    }

    private void play(SynthNote note, double[] mix) {
        SynthVoice voice = note.voice();
        double frequency = 440 * StrictMath.pow(2, (note.pitch() - 69) / 12);
        double[] wave = wave(voice, frequency);
        double stride = frequency * TABLE / RATE;
        int start = (int) (note.start() * RATE);
        int end = Math.min(mix.length, start + (int) ((note.length() + voice.release) * RATE));
        SynthEnvelope envelope = new SynthEnvelope(note);
        double phase = 0;
        for (int i = start; i < end; i++) {
            int at = (int) phase;
            double between = phase - at;
            double sample = wave[at] + between * (wave[at + 1] - wave[at]);
            mix[i] += sample * envelope.next();
            phase += stride;
            phase -= phase >= TABLE ? TABLE : 0;
        }
    }

    /** One turn of a voice's wave without harmonics above what the rate can carry, and its first sample again. */
    private double[] wave(SynthVoice voice, double frequency) {
        int partials = Math.max(1, Math.min(voice.partials, (int) (HIGHEST / frequency)));
        return waves.computeIfAbsent(List.of(voice, partials), key -> {
            double[] wave = new double[TABLE + 1];
            for (int n = 1; n <= partials; n++) {
                double loudness = StrictMath.pow(n, -voice.rolloff);
                for (int i = 0; i <= TABLE; i++) {
                    wave[i] += loudness * sine[i * n % TABLE];
                }
            }
            return wave;
        });
    }

    /** A small room: three echoes that die away and lose their edge. */
    private static void room(double[] mix) {
        for (double seconds : new double[] {0.037, 0.053, 0.079}) {
            int delay = (int) (seconds * RATE);
            double dull = 0;
            for (int i = delay; i < mix.length; i++) {
                dull = 0.6 * dull + 0.4 * mix[i - delay];
                mix[i] += 0.22 * dull;
            }
        }
    }

    private static float[] mastered(double[] mix, double loudness) {
        double sum = 0;
        double peak = 1e-9;
        for (double sample : mix) {
            sum += sample * sample;
            peak = Math.max(peak, Math.abs(sample));
        }
        double gain = Math.min(loudness / Math.sqrt(sum / mix.length), PEAK / peak);
        float[] samples = new float[mix.length];
        for (int i = 0; i < mix.length; i++) {
            double fade = Math.min(1, (mix.length - 1 - i) / (FADE_SECONDS * RATE));
            samples[i] = (float) (mix[i] * gain * fade);
        }
        return samples;
    }
}
