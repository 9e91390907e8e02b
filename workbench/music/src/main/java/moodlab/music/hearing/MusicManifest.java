package moodlab.music.hearing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies as JSON beside a model's zip.
 *
 * @param format {@link #FORMAT}
 * @param sha256 of the zip, in lower-case hexadecimal
 * @param trainedOn the data, and its terms, in words
 * @param provenance data, seed, code and machine, by name
 * @param metrics by name, cross-validated by artist where the run did so
 */
public record MusicManifest(
        String format, String sha256, String trainedOn, Map<String, String> provenance, Map<String, Double> metrics) {

    /** The kind of model that this version reads. */
    public static final String FORMAT = "moodlab-music-mood-1";

    public MusicManifest {
        provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    /** Of a model that is not yet written. */
    public static MusicManifest of(String trainedOn, Map<String, String> provenance, Map<String, Double> metrics) {
        return new MusicManifest(FORMAT, "", trainedOn, provenance, metrics);
    }

    MusicManifest withSha256(String hash) {
        return new MusicManifest(format, hash, trainedOn, provenance, metrics);
    }
}
