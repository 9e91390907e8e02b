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

    /** Of the amplifier that distorts. */
    private static final double GAIN = 4;

    /** How far each of a voice's two strings is out of tune: five cents. */
    private static final double DETUNE = 0.003;

    private static final double VIBRATO = 0.003;

    /** Places of the table a sample: five and a half sways a second. */
    private static final double SWAYS = 5.5 * TABLE / RATE;

    private final double[] sine = new double[TABLE];
    private final Map<List<Object>, double[]> waves = new HashMap<>();

    SynthStudio() {
        for (int i = 0; i < TABLE; i++) {
            sine[i] = StrictMath.sin(2 * StrictMath.PI * i / TABLE);
        }
    }

    /** Samples in −1 … 1 whose root mean square is about the score's loudness; peaks are rounded off, not cut. */
    float[] render(SynthScore score) {
        double[] mix = new double[(int) (score.length() * RATE)];
        double[] amplifier = new double[mix.length];
        SynthDrum drum = new SynthDrum(score.notes().size());
        for (SynthNote note : score.notes()) {
            if (note.voice().drum()) {
                drum.play(note, mix);
            } else {
                play(note, note.voice().driven() ? amplifier : mix);
            }
        }
        for (int i = 0; i < mix.length; i++) {
            mix[i] += 1.1 * rounded(GAIN * amplifier[i]);
        }
        SynthRoom.add(mix, score.manner().wet(), score.manner().back());
        air(mix, score.manner());
        return mastered(mix, score.manner().loudness());
    }

    private void play(SynthNote note, double[] mix) {
        SynthVoice voice = note.voice();
        double frequency = 440 * StrictMath.pow(2, (note.pitch() - 69) / 12);
        double[] wave = wave(voice, frequency);
        double stride = frequency * TABLE / RATE;
        int start = (int) (note.start() * RATE);
        int end = Math.min(mix.length, start + (int) ((note.length() + voice.shape.release()) * RATE));
        SynthEnvelope envelope = new SynthEnvelope(note);
        SynthHiss hiss = new SynthHiss(start, 0.7);
        double low = 0;
        double high = 0;
        for (int i = start; i < end; i++) {
            double bend = stride * (1 + VIBRATO * sine[(int) ((i - start) * SWAYS) % TABLE]);
            double tone = 0.5 * (at(wave, low) + at(wave, high));
            mix[i] += (tone + voice.tone.breath() * hiss.next()) * envelope.next();
            low = turned(low + bend * (1 - DETUNE));
            high = turned(high + bend * (1 + DETUNE));
        }
    }

    private static double at(double[] wave, double phase) {
        int at = (int) phase;
        return wave[at] + (phase - at) * (wave[at + 1] - wave[at]);
    }

    private static double turned(double phase) {
        return phase >= TABLE ? phase - TABLE : phase;
    }

    /** One turn of a voice's wave without harmonics above what the rate can carry, and its first sample again. */
    private double[] wave(SynthVoice voice, double frequency) {
        int partials = Math.max(1, Math.min(voice.tone.partials(), (int) (HIGHEST / frequency)));
        return waves.computeIfAbsent(List.of(voice, partials), key -> {
            double[] wave = new double[TABLE + 1];
            for (int n = 1; n <= partials; n++) {
                double loudness = StrictMath.pow(n, -voice.tone.rolloff());
                for (int i = 0; i <= TABLE; i++) {
                    wave[i] += loudness * sine[i * n % TABLE];
                }
            }
            return wave;
        });
    }

    /** The hiss of a room with people and cables in it: without it the gaps between harmonics are emptier than any music's. */
    private static void air(double[] mix, SynthMood.Manner manner) {
        SynthHiss hiss = new SynthHiss(mix.length, manner.dull());
        double level = manner.air() * rms(mix);
        for (int i = 0; i < mix.length; i++) {
            mix[i] += level * hiss.next();
        }
    }

    private static float[] mastered(double[] mix, double loudness) {
        double gain = loudness / rms(mix);
        float[] samples = new float[mix.length];
        for (int i = 0; i < mix.length; i++) {
            double fade = Math.min(1, (mix.length - 1 - i) / (FADE_SECONDS * RATE));
            samples[i] = (float) (PEAK * rounded(mix[i] * gain / PEAK) * fade);
        }
        return samples;
    }

    private static double rms(double[] mix) {
        double sum = 1e-9;
        for (double sample : mix) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / mix.length);
    }

    /** A quotient close to the hyperbolic tangent: straight for small samples, never beyond ±1. */
    private static double rounded(double sample) {
        double x = Math.max(-3, Math.min(3, sample));
        return x * (27 + x * x) / (27 + 9 * x * x);
    }
}
