package moodlab.emotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies as JSON beside a model's zip.
 *
 * @param format which kind of model, {@link #TWO_HEADS} or {@link #ONE_HEAD}
 * @param sha256 of the zip, in lower-case hexadecimal
 * @param trainedOn the data, and its terms, in words
 * @param provenance data, seed, code and machine
 * @param epochs how many passes it was trained for
 * @param metrics by name, as measured at the end of training
 * @param temperature the answers are raised to the power 1 / temperature (Guo et al. 2017); 1 leaves them
 * @param temperatureFer2013 the same of the head for FER2013's label; null where there is one head
 * @param mirrored whether an answer is the mean of those of the face and of its mirror image
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelManifest(
        String format,
        String sha256,
        String trainedOn,
        Provenance provenance,
        int epochs,
        Map<String, Double> metrics,
        double temperature,
        Double temperatureFer2013,
        boolean mirrored) {

    /** One output, learnt from FER2013's label and FER+ votes mixed. */
    public static final String ONE_HEAD = "moodlab-face-emotion-1";

    /** Two outputs: what people perceive, and FER2013's label. */
    public static final String TWO_HEADS = "moodlab-face-emotion-2";

    static final List<String> FORMATS = List.of(ONE_HEAD, TWO_HEADS);

    public ModelManifest {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        double second = temperatureFer2013 == null ? 1 : temperatureFer2013;
        if (!(temperature > 0 && temperature < 100 && second > 0 && second < 100)) {
            throw new IllegalArgumentException("a temperature is positive: " + temperature + ", " + second);
        }
    }

    /** The same with what was measured on held-out rows. */
    public ModelManifest calibrated(Map<String, Double> measured, double ofPerceived, double ofLabels) {
        return new ModelManifest(
                format, sha256, trainedOn, provenance, epochs, measured, ofPerceived, ofLabels, mirrored);
    }

    ModelManifest withSha256(String hash) {
        return new ModelManifest(
                format, hash, trainedOn, provenance, epochs, metrics, temperature, temperatureFer2013, mirrored);
    }
}
