package moodlab.emotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import moodlab.domain.Emotion;
import moodlab.domain.FaceImage;
import moodlab.domain.file.Sha256;
import moodlab.domain.file.WholeFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained {@link EmotionNetwork} and where it comes from: a Deeplearning4j zip, and a {@link ModelManifest} of the same
 * name ending in {@code .json} beside it. The zip's hash and entries are checked before anything in it is interpreted.
 */
public final class EmotionModel {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String SHIPPED = "models/face-emotion";

    private final FaceNetwork network;
    private final FaceNetwork reading;
    private final ModelManifest manifest;

    private EmotionModel(FaceNetwork network, ModelManifest manifest) {
        this.network = network;
        this.reading = network.folded();
        this.manifest = manifest;
    }

    /** A network of two heads. The manifest's hash is filled in by {@link #save}. */
    public static EmotionModel of(ComputationGraph network, ModelManifest manifest) {
        return new EmotionModel(new FaceNetwork(network), manifest);
    }

    /** The same network with another manifest. */
    public EmotionModel with(ModelManifest other) {
        return new EmotionModel(network, other);
    }

    /**
     * The model that comes with Moodlab.
     *
     * @throws ModelException where this build has none, or it is damaged
     */
    public static EmotionModel shipped() {
        byte[] zip = resource(SHIPPED + ".zip");
        return read(zip, resource(SHIPPED + ".json"), "The face model that comes with Moodlab");
    }

    /**
     * What the model that comes with Moodlab says of itself. Its weights are not read, let alone held against it, which
     * {@link #shipped} does: this takes no time.
     *
     * @throws ModelException where this build has none, or it is damaged
     */
    public static ModelManifest shippedManifest() {
        return manifest(resource(SHIPPED + ".json"), "The face model that comes with Moodlab");
    }

    /**
     * Reads a model that {@link #save} wrote.
     *
     * @param zip the manifest lies beside it
     * @throws ModelException where a file is missing or damaged, the hash does not fit, or it is another kind of network
     */
    public static EmotionModel load(Path zip) {
        return read(NetworkFile.bytes(zip), NetworkFile.bytes(manifestFile(zip)), zip.toString());
    }

    /** Writes the zip and the manifest beside it, each in one step, and gives the model as {@link #load} reads it. */
    public EmotionModel save(Path zip) {
        byte[] bytes = NetworkFile.zip(network);
        ModelManifest complete = manifest.withSha256(Sha256.of(bytes));
        try {
            WholeFile.write(zip, bytes);
            WholeFile.write(manifestFile(zip), JSON.writeValueAsBytes(complete));
        } catch (IOException e) {
            throw new ModelException(zip + " cannot be written: choose a folder with room that you may write to.", e);
        }
        return new EmotionModel(network, complete);
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** All numbers by layer and parameter, convolutions' weights as [out, in, height, width], heads' as [in, out]. */
    public Map<String, float[]> numbers() {
        return network.numbers();
    }

    /** The answers of both heads for each face, the mirror image taken in where the manifest says so; not calibrated. */
    public List<TwoReadings> read(List<FaceImage> faces) {
        return reading.read(faces, manifest.mirrored());
    }

    /** How many numbers were learnt, running means among them. */
    public long parameters() {
        return network.network().numParams();
    }

    private static EmotionModel read(byte[] zip, byte[] json, String name) {
        ModelManifest manifest = manifest(json, name);
        if (!Sha256.of(zip).equals(manifest.sha256())) {
            throw new ModelException(name + " is not the file its manifest describes (its SHA-256 differs): "
                    + "take zip and manifest again from one place.");
        }
        FaceNetwork network = NetworkFile.read(zip, name, manifest.format().equals(ModelManifest.TWO_HEADS));
        checkShape(network, manifest.format().equals(ModelManifest.TWO_HEADS) ? 2 : 1, name);
        try {
            return new EmotionModel(network, manifest);
        } catch (IllegalArgumentException e) {
            throw new ModelException(wrongShape(name), e);
        }
    }

    private static ModelManifest manifest(byte[] json, String name) {
        try {
            ModelManifest manifest = JSON.readValue(json, ModelManifest.class);
            if (!ModelManifest.FORMATS.contains(manifest.format())) {
                throw new ModelException("%s is of the kind %s, not one of %s: use the version of Moodlab that made it."
                        .formatted(name, manifest.format(), ModelManifest.FORMATS));
            }
            return manifest;
        } catch (IOException e) {
            throw new ModelException(name + " has no readable manifest: take zip and manifest again.", e);
        }
    }

    private static void checkShape(FaceNetwork network, int heads, String name) {
        checkNumbers(network, name);
        boolean fits;
        try {
            FaceImage blank = FaceImage.of(new float[FaceImage.SIDE * FaceImage.SIDE]);
            INDArray[] answers = network.answers(EmotionNetwork.input(List.of(blank)));
            fits = answers.length == heads
                    && Arrays.stream(answers).allMatch(a -> a.rank() == 2 && a.columns() == Emotion.COUNT);
        } catch (RuntimeException e) {
            throw new ModelException(wrongShape(name), e);
        }
        if (!fits) {
            throw new ModelException(wrongShape(name));
        }
    }

    private static void checkNumbers(FaceNetwork network, String name) {
        if (!Double.isFinite(network.network().params().sumNumber().doubleValue())) {
            throw new ModelException(
                    name + " holds weights that are no numbers: take another copy of it, or train it again.");
        }
    }

    private static String wrongShape(String name) {
        return name + " holds a network that does not read a 48 × 48 face as seven emotions: "
                + "use a model made by 'moodlab train-face'.";
    }

    private static Path manifestFile(Path zip) {
        String name = zip.getFileName().toString();
        String stem = name.endsWith(".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
        return zip.toAbsolutePath().resolveSibling(stem + ".json");
    }

    private static byte[] resource(String name) {
        try (InputStream in = EmotionModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new ModelException(
                        "This build of Moodlab carries no trained face model: put face-emotion.zip and "
                                + "face-emotion.json into data/models and build again, or train one with 'moodlab train-face'.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException("The face model in Moodlab's jar cannot be read: build or install it again.", e);
        }
    }
}
