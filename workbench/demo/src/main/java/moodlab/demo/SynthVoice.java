package moodlab.demo;

/**
 * An instrument of the demo songs: two strings slightly out of tune, each a sum of harmonics, the n-th as loud as n to the
 * minus {@code rolloff}, and breath, under an envelope of attack, decay and release in seconds. Sharp attacks and slow
 * roll-offs sound excited, soft ones calm.
 *
 * <p>Drums are noise and a falling tone; their other numbers are {@link SynthDrum}'s.
 */
enum SynthVoice {
    LEAD(new Tone(0.85, 18, 0.07), new Shape(0.008, 0.9, 0.10)),
    SAW(new Tone(0.7, 24, 0.15), new Shape(0.004, 0.60, 0.05)),
    REED(new Tone(1.0, 20, 0.75), new Shape(0.20, 0.8, 0.30)),
    FLUTE(new Tone(2.1, 5, 0.06), new Shape(0.06, 4, 0.35)),
    STRUM(new Tone(0.9, 20, 0.08), new Shape(0.003, 0.40, 0.10)),
    PIANO(new Tone(1.1, 20, 0.32), new Shape(0.004, 0.5, 0.30)),
    PLUCK(new Tone(1.4, 10, 0.02), new Shape(0.005, 0.6, 0.25)),
    PAD(new Tone(1.7, 8, 0.08), new Shape(0.30, 20, 0.60)),
    STRINGS(new Tone(1.5, 9, 0.10), new Shape(0.35, 20, 0.90)),
    BASS(new Tone(1.5, 8, 0.03), new Shape(0.012, 1.2, 0.08)),
    DRIVE(new Tone(0.7, 24, 0.15), new Shape(0.005, 1.5, 0.04)),
    KICK(Tone.NONE, new Shape(0.001, 0.11, 0.02)),
    SNARE(Tone.NONE, new Shape(0.001, 0.09, 0.04)),
    HAT(Tone.NONE, new Shape(0.001, 0.04, 0.02)),
    CRASH(Tone.NONE, new Shape(0.002, 0.55, 0.20));

    final Tone tone;
    final Shape shape;

    SynthVoice(Tone tone, Shape shape) {
        this.tone = tone;
        this.shape = shape;
    }

    boolean drum() {
        return tone.partials() == 0;
    }

    /** Goes through the amplifier that distorts, together with the others that do. */
    boolean driven() {
        return this == DRIVE || this == SAW;
    }

    /**
     * What sounds.
     *
     * @param breath noise, by the loudness of the first harmonic
     */
    record Tone(double rolloff, int partials, double breath) {

        static final Tone NONE = new Tone(0, 0, 0);
    }

    /** How it comes and goes, in seconds. */
    record Shape(double attack, double decay, double release) {}
}
