package moodlab.emotion;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies as JSON beside a model's zip.
 *
 * @param format which kind of model, {@link #FORMAT}
 * @param sha256 of the zip, in lower-case hexadecimal
 * @param trainedOn the data, and its terms, in words
 * @param provenance data, seed, code and machine
 * @param epochs how many passes it was trained for
 * @param metrics by name, as measured at the end of training
 * @param temperature the answers are raised to the power 1 / temperature (Guo et al. 2017); 1 leaves them
 */
public record ModelManifest(
        String format,
        String sha256,
        String trainedOn,
        Provenance provenance,
        int epochs,
        Map<String, Double> metrics,
        double temperature) {

    public static final String FORMAT = "moodlab-face-emotion-1";

    public ModelManifest {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        if (!(temperature > 0 && temperature < 100)) {
            throw new IllegalArgumentException("a temperature is positive: " + temperature);
        }
    }

    ModelManifest withSha256(String hash) {
        return new ModelManifest(format, hash, trainedOn, provenance, epochs, metrics, temperature);
    }
}
