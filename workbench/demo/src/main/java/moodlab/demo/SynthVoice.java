package moodlab.demo;

/**
 * An instrument of the demo songs: a sum of harmonics, the n-th as loud as n to the minus {@code rolloff}, under an
 * envelope of attack, decay and release in seconds. Sharp attacks and slow roll-offs sound excited, soft ones calm.
 *
 * <p>Drums are noise and a falling tone; their numbers are {@link SynthDrum}'s.
 */
enum SynthVoice {
    BELL(1.3, 9, 0.006, 0.30, 0.08),
    SAW(0.8, 16, 0.004, 0.60, 0.05),
    REED(2.4, 5, 0.11, 9, 0.40),
    FLUTE(2.1, 5, 0.06, 4, 0.35),
    PLUCK(1.6, 8, 0.005, 0.35, 0.12),
    PAD(1.9, 6, 0.30, 20, 0.60),
    BASS(1.7, 6, 0.012, 1.2, 0.08),
    DRIVE(0.9, 12, 0.005, 0.40, 0.05),
    KICK(0, 0, 0.001, 0.11, 0.02),
    SNARE(0, 0, 0.001, 0.07, 0.02),
    HAT(0, 0, 0.001, 0.03, 0.01);

    final double rolloff;
    final int partials;
    final double attack;
    final double decay;
    final double release;

    SynthVoice(double rolloff, int partials, double attack, double decay, double release) {
        this.rolloff = rolloff;
        this.partials = partials;
        this.attack = attack;
        this.decay = decay;
        this.release = release;
    }

    boolean drum() {
        return partials == 0;
    }
}
