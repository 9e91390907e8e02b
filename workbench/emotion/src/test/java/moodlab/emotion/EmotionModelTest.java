package moodlab.emotion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;

class EmotionModelTest {

    private static final FaceImage FACE = Faces.noise(new SplittableRandom(5));

    @TempDir
    private Path folder;

    private Path zip;
    private EmotionModel saved;

    @BeforeEach
    void saveOne() {
        zip = folder.resolve("model.zip");
        saved = EmotionModel.of(EmotionNetwork.untrained(7, new Adam(1e-3)), manifest(0.8))
                .save(zip);
    }

    @Test
    void answersTheSameAfterSavingAndLoading() {
        EmotionModel loaded = EmotionModel.load(zip);
        assertEquals(saved.manifest(), loaded.manifest());
        assertArrayEquals(
                new CnnEmotionReader(saved).read(FACE).toArray(),
                new CnnEmotionReader(loaded).read(FACE).toArray());
    }

    @Test
    void appliesTheTemperature() {
        EmotionModel plain = EmotionModel.of(EmotionNetwork.untrained(7, new Adam(1e-3)), manifest(1));
        EmotionDistribution cool = new CnnEmotionReader(saved).read(FACE);
        EmotionDistribution warm = new CnnEmotionReader(plain).read(FACE);
        assertEquals(warm.top(), cool.top());
        assertTrue(cool.probability(cool.top()) > warm.probability(warm.top()));
    }

    @Test
    void refusesAZipThatItsManifestDoesNotDescribe() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);
        assertSays("SHA-256");
    }

    @Test
    void refusesAForeignEntryThoughTheHashFits() throws IOException {
        put(withEntry(Files.readAllBytes(zip), "preprocessor.bin"));
        assertSays("preprocessor.bin");
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        put("hello".getBytes(StandardCharsets.UTF_8));
        assertSays("not a zip");
    }

    @Test
    void refusesAnotherShapeOfNetwork() throws IOException {
        MultiLayerNetwork other = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder().nIn(4).nOut(4).build())
                .layer(new OutputLayer.Builder()
                        .nIn(4)
                        .nOut(7)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        other.init();
        put(NetworkFile.zip(other, false));
        assertSays("seven emotions");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("model.json"));
        assertSays("model.json does not exist");
        Files.delete(zip);
        assertSays("model.zip does not exist");
    }

    @Test
    void refusesAnUnknownKind() throws IOException {
        Path json = folder.resolve("model.json");
        Files.writeString(json, Files.readString(json).replace(ModelManifest.FORMAT, "something-else"));
        assertSays("something-else");
    }

    private void assertSays(String words) {
        ModelException e = assertThrows(ModelException.class, () -> EmotionModel.load(zip));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    /** Replaces the zip and makes the manifest's hash fit. */
    private void put(byte[] bytes) throws IOException {
        Path json = folder.resolve("model.json");
        Files.writeString(json, Files.readString(json).replace(sha256(Files.readAllBytes(zip)), sha256(bytes)));
        Files.write(zip, bytes);
    }

    private static byte[] withEntry(byte[] zip, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(copy);
            }
            copy.putNextEntry(new ZipEntry(name));
            copy.write(1);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static ModelManifest manifest(double temperature) {
        return new ModelManifest(
                ModelManifest.FORMAT,
                "",
                "noise",
                Provenance.here("0", 7, "unknown", Provenance.RANDOM_WEIGHTS),
                1,
                Map.of("heldOutAccuracy", 0.5),
                temperature);
    }
}
