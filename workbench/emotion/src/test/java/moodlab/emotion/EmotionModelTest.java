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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

class EmotionModelTest {

    private static final FaceImage FACE = Faces.noise(new SplittableRandom(5));

    @TempDir
    private static Path once;

    private static EmotionModel saved;

    @TempDir
    private Path folder;

    private Path zip;

    @BeforeAll
    static void saveOne() {
        saved = EmotionModel.of(EmotionNetwork.untrained(7), manifest(0.8)).save(once.resolve("model.zip"));
    }

    @BeforeEach
    void copyIt() throws IOException {
        zip = Files.copy(once.resolve("model.zip"), folder.resolve("model.zip"));
        Files.copy(once.resolve("model.json"), folder.resolve("model.json"));
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
        EmotionModel plain = EmotionModel.of(EmotionNetwork.untrained(7), manifest(1));
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
        put(NetworkFile.zip(new FaceNetwork(other.toComputationGraph())));
        assertSays("seven emotions");
    }

    @Test
    void refusesOneHeadWhereTheManifestSaysTwo() throws IOException {
        ComputationGraph whole = EmotionNetwork.untrained(7);
        ComputationGraph one = new TransferLearning.GraphBuilder(whole)
                .removeVertexAndConnections("fer2013")
                .setOutputs("perceived")
                .build();
        put(NetworkFile.zip(new FaceNetwork(one)));
        assertSays("seven emotions");
    }

    @Test
    void refusesAForeignGraphOfTwoHeads() throws IOException {
        ComputationGraph foreign = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("face")
                .addLayer(
                        "one",
                        new OutputLayer.Builder()
                                .nOut(7)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "face")
                .addLayer(
                        "two",
                        new OutputLayer.Builder()
                                .nOut(7)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "face")
                .setOutputs("one", "two")
                .setInputTypes(InputType.convolutional(FaceImage.SIDE, FaceImage.SIDE, 1))
                .build());
        foreign.init();
        put(NetworkFile.zip(new FaceNetwork(foreign)));
        assertSays("seven emotions");
    }

    @Test
    void refusesWeightsThatAreNoNumbers() throws IOException {
        ComputationGraph spoilt = EmotionNetwork.untrained(7);
        spoilt.params().putScalar(123, Float.NaN);
        put(NetworkFile.zip(new FaceNetwork(spoilt)));
        assertSays("no numbers");
    }

    @Test
    void refusesAZipCutShortThoughTheHashFits() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        put(Arrays.copyOf(bytes, bytes.length / 2));
        assertSays("another copy");
    }

    @Test
    void keepsTheOldFilesWhereTheNewOneCannotBeWritten() throws IOException {
        byte[] before = Files.readAllBytes(zip);
        Path blocked = Files.createDirectory(folder.resolve("model.zip.part"));
        Files.writeString(blocked.resolve("full"), "in the way");
        ModelException e = assertThrows(ModelException.class, () -> saved.save(zip));
        assertTrue(e.getMessage().contains("cannot be written"), e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(zip));
        assertEquals(saved.manifest(), EmotionModel.load(zip).manifest());
    }

    @Test
    void readsTheMirrorImageAlikeWhereTheManifestSaysSo() {
        EmotionModel mirrored = EmotionModel.of(EmotionNetwork.untrained(7), manifest(1, true));
        FaceImage twin = mirror(FACE);
        assertArrayEquals(
                mirrored.read(List.of(FACE)).get(0).perceived().toArray(),
                mirrored.read(List.of(twin)).get(0).perceived().toArray(),
                1e-6);
    }

    @Test
    void eachHeadHasItsOwnTemperature() {
        TwoReadings raw = saved.read(List.of(FACE)).get(0);
        TwoReadings read = new CnnEmotionReader(saved).readBoth(FACE);
        assertEquals(new Temperature(0.8).apply(raw.perceived()), read.perceived());
        assertEquals(new Temperature(1.5).apply(raw.fer2013()), read.fer2013());
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
        Files.writeString(json, Files.readString(json).replace(ModelManifest.TWO_HEADS, "something-else"));
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

    private static FaceImage mirror(FaceImage face) {
        float[] gray = new float[FaceImage.SIDE * FaceImage.SIDE];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = face.at(FaceImage.SIDE - 1 - i % FaceImage.SIDE, i / FaceImage.SIDE);
        }
        return FaceImage.of(gray);
    }

    private static ModelManifest manifest(double temperature) {
        return manifest(temperature, false);
    }

    private static ModelManifest manifest(double temperature, boolean mirrored) {
        return new ModelManifest(
                ModelManifest.TWO_HEADS,
                "",
                "noise",
                Provenance.here("0", 7, "unknown", Provenance.RANDOM_WEIGHTS),
                1,
                Map.of("heldOutAccuracy", 0.5),
                temperature,
                1.5,
                mirrored);
    }
}
