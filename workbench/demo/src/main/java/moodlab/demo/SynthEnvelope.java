package moodlab.demo;

/** How loud a note is from sample to sample: a straight attack, an exponential decay, a straight release to nothing. */
final class SynthEnvelope {

    private final double attack;
    private final double held;
    private final double release;
    private final double rising;
    private final double falling;
    private final double shrink;
    private double level;
    private int sample;

    SynthEnvelope(SynthNote note) {
        SynthVoice.Shape shape = note.voice().shape;
        attack = shape.attack() * SynthStudio.RATE;
        rising = 1 / attack;
        held = note.length() * SynthStudio.RATE;
        release = shape.release() * SynthStudio.RATE;
        falling = 1 / release;
        shrink = StrictMath.exp(-1 / (shape.decay() * SynthStudio.RATE));
        level = note.force();
    }

    double next() {
        double rise = Math.min(1, sample * rising);
        double fall = Math.max(0, Math.min(1, (held + release - sample) * falling));
        level *= sample > attack ? shrink : 1;
        sample++;
        return level * rise * fall;
    }
}
