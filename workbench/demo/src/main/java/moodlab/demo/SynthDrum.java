package moodlab.demo;

/** Drums: a tone that falls for the kick, noise and a tone for the snare, the edge of noise for hat and crash. */
final class SynthDrum {

    private final SynthChance noise;
    private double before;

    SynthDrum(long seed) {
        this.noise = new SynthChance(seed);
    }

    void play(SynthNote note, double[] mix) {
        int start = (int) (note.start() * SynthStudio.RATE);
        int end = Math.min(
                mix.length, start + (int) ((note.length() + note.voice().shape.release()) * SynthStudio.RATE));
        SynthEnvelope envelope = new SynthEnvelope(note);
        for (int i = start; i < end; i++) {
            mix[i] += sample(note.voice(), (double) (i - start) / SynthStudio.RATE) * envelope.next();
        }
    }

    private double sample(SynthVoice voice, double seconds) {
        double hiss = 2 * noise.share() - 1;
        double edge = hiss - before;
        before = hiss;
        return switch (voice) {
            case KICK -> 1.6 * tone(48 * seconds + 3.2 * (1 - StrictMath.exp(-seconds / 0.03)));
            case SNARE -> 0.9 * hiss + 0.6 * tone(185 * seconds);
            default -> 0.5 * edge;
        };
    }

    private static double tone(double turns) {
        return StrictMath.sin(2 * StrictMath.PI * turns);
    }
}
