package moodlab.demo;

/**
 * A room: four echoes that come back duller each time, smeared by two all-pass filters (Schroeder 1962, "Natural sounding
 * artificial reverberation", Journal of the Audio Engineering Society 10, 219–223).
 */
final class SynthRoom {

    private static final double[] ECHOES = {0.0297, 0.0371, 0.0411, 0.0437};
    private static final double[] SMEARS = {0.0050, 0.0017};
    private static final double SMEAR = 0.6;
    private static final double DULL = 0.35;

    private SynthRoom() {}

    /**
     * Adds the room's answer.
     *
     * @param wet how loud the room is beside the sound
     * @param back how much of an echo comes back, below 1
     */
    static void add(double[] mix, double wet, double back) {
        double[] room = new double[mix.length];
        for (double seconds : ECHOES) {
            echo(mix, room, (int) (seconds * SynthStudio.RATE), back);
        }
        for (double seconds : SMEARS) {
            smear(room, (int) (seconds * SynthStudio.RATE));
        }
        for (int i = 0; i < mix.length; i++) {
            mix[i] += wet * room[i];
        }
    }

    private static void echo(double[] from, double[] into, int delay, double back) {
        double[] line = new double[delay];
        double dull = 0;
        int at = 0;
        for (int i = 0; i < from.length; i++) {
            double out = line[at];
            dull = DULL * dull + (1 - DULL) * out;
            line[at] = from[i] + back * dull;
            into[i] += 0.25 * out;
            at = at + 1 == delay ? 0 : at + 1;
        }
    }

    private static void smear(double[] sound, int delay) {
        double[] line = new double[delay];
        int at = 0;
        for (int i = 0; i < sound.length; i++) {
            double held = sound[i] + SMEAR * line[at];
            sound[i] = line[at] - SMEAR * held;
            line[at] = held;
            at = at + 1 == delay ? 0 : at + 1;
        }
    }
}
