package moodlab.music.hearing;

/** Shape of each frame's spectrum, one number a frame and curve. */
final class SpectrumCurves {

    /** Share of the energy below each of the roll-off frequencies. */
    static final double[] ROLL_OFF = {0.25, 0.5, 0.85, 0.95};

    private static final double TINY = 1e-9;

    final double[] level;
    final double[] centroid;
    final double[] width;
    final double[][] rollOff;
    final double[] flatness;
    final double[] flux;
    final double[] entropy;
    final double[] crossings;

    SpectrumCurves(Spectra spectra) {
        int frames = spectra.frames();
        level = new double[frames];
        centroid = new double[frames];
        width = new double[frames];
        rollOff = new double[ROLL_OFF.length][frames];
        flatness = new double[frames];
        flux = new double[frames];
        entropy = new double[frames];
        crossings = new double[frames];
        for (int t = 0; t < frames; t++) {
            double[] s = spectra.magnitudes(t);
            moments(s, t);
            energies(s, t);
            flux[t] = t == 0 ? 0 : rise(spectra.magnitudes(t - 1), s);
            crossings[t] = crossings(spectra, t);
        }
    }

    /** Centre of gravity and width around it in Hz, weighed by magnitude. */
    private void moments(double[] s, int t) {
        double sum = TINY;
        double first = 0;
        double second = 0;
        for (int k = 0; k < s.length; k++) {
            double f = Spectra.hertz(k);
            sum += s[k];
            first += f * s[k];
            second += f * f * s[k];
        }
        centroid[t] = first / sum;
        double all = sum - TINY;
        double c = centroid[t];
        width[t] = Math.sqrt(Math.max(0, (second - 2 * c * first + c * c * all) / sum));
    }

    /** Level in dB, roll-off in Hz, log of geometric over arithmetic mean, entropy in nats; of the squared magnitudes. */
    private void energies(double[] s, int t) {
        double sum = 0;
        double logs = 0;
        double[] below = new double[s.length];
        for (int k = 0; k < s.length; k++) {
            double p = s[k] * s[k];
            sum += p;
            below[k] = sum;
            logs += Math.log(p + TINY);
        }
        level[t] = 10 * Math.log10(sum + 1e-6);
        flatness[t] = Math.log(Math.exp(logs / s.length) / (sum / s.length + TINY) + TINY);
        double spread = 0;
        for (double magnitude : s) {
            double share = magnitude * magnitude / (sum + TINY);
            spread -= share * Math.log(share + 1e-12);
        }
        entropy[t] = spread;
        for (int r = 0; r < ROLL_OFF.length; r++) {
            int k = 0;
            while (below[k] < ROLL_OFF[r] * sum) {
                k++;
            }
            rollOff[r][t] = Spectra.hertz(k);
        }
    }

    /** What rises between two frames, each scaled to length one. */
    private static double rise(double[] before, double[] now) {
        double scaleBefore = 1 / (length(before) + TINY);
        double scaleNow = 1 / (length(now) + TINY);
        double sum = 0;
        for (int k = 0; k < now.length; k++) {
            sum += Math.max(0, now[k] * scaleNow - before[k] * scaleBefore);
        }
        return sum;
    }

    private static double length(double[] s) {
        double sum = 0;
        for (double value : s) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** The share of neighbouring samples that differ in sign; zero counts as positive. */
    private static double crossings(Spectra spectra, int t) {
        int count = 0;
        int from = t * Spectra.HOP;
        for (int i = from + 1; i < from + Spectra.FRAME; i++) {
            count += spectra.sample(i) < 0 == spectra.sample(i - 1) < 0 ? 0 : 1;
        }
        return (double) count / (Spectra.FRAME - 1);
    }
}
