package moodlab.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/**
 * What can be heard of a rendered song, as numbers.
 *
 * @param loudness root mean square, full scale is 1
 * @param brightness root mean square of the difference between neighbouring samples, by loudness: grows with high
 *     frequencies
 */
record SynthMeasures(double seconds, double loudness, double brightness, double peak, double last) {

    static SynthMeasures of(byte[] wav) {
        int at = new String(wav, 0, 400, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("data") + 8;
        ShortBuffer sound = ByteBuffer.wrap(wav, at, wav.length - at)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        double[] x = new double[sound.remaining()];
        for (int i = 0; i < x.length; i++) {
            x[i] = sound.get(i) / 32768.0;
        }
        double loudness = Math.sqrt(power(x, 0, x.length, 0));
        double edge = Math.sqrt(power(x, 1, x.length, 1));
        double peak = 0;
        for (double sample : x) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double seconds = (double) x.length / SynthStudio.RATE;
        return new SynthMeasures(seconds, loudness, edge / loudness, peak, x[x.length - 1]);
    }

    /** Mean square of the samples, or of their differences to the ones that many before. */
    private static double power(double[] x, int from, int to, int back) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double value = back == 0 ? x[i] : x[i] - x[i - back];
            sum += value * value;
        }
        return sum / (to - from);
    }
}
