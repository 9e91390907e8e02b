package moodlab.music.hearing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A model as a zip: {@code plan.json}, little-endian arrays ({@code .f32}, {@code .f64}, {@code .i32}; {@code songs.i8} row by
 * row), and {@code network.zip} as Deeplearning4j writes it. The library would run code from some entries of such a zip:
 * only those of a plain network are let in.
 */
final class ModelArchive {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 64 << 20;
    private static final Set<String> ENTRIES = Set.of(
            "plan.json",
            "scaling.f32",
            "songs.i8",
            "ridge.f32",
            "profiles.f32",
            "words.f32",
            "machine.f32",
            "linear.f32",
            "forest.f64",
            "forest.i32",
            "boosting.f64",
            "boosting.i32",
            "network.zip");
    private static final Set<String> NETWORK_ENTRIES = Set.of("configuration.json", "coefficients.bin");

    private ModelArchive() {}

    static byte[] write(ModelPlan plan, ModelNumbers numbers, ComputationGraph network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream net = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, net, false);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, "plan.json", JSON.writeValueAsBytes(plan));
            put(out, "scaling.f32", floats(numbers.scaling.numbers()));
            put(out, "songs.i8", rows(numbers.songs));
            put(out, "ridge.f32", floats(numbers.ridge));
            put(out, "profiles.f32", floats(numbers.profiles));
            put(out, "words.f32", floats(numbers.words));
            put(out, "machine.f32", floats(numbers.machine));
            put(out, "linear.f32", floats(numbers.linear));
            put(out, "forest.f64", doubles(numbers.forest));
            put(out, "forest.i32", integers(numbers.forestRoots));
            put(out, "boosting.f64", doubles(numbers.boosting));
            put(out, "boosting.i32", integers(numbers.boostingRoots));
            put(out, "network.zip", net.toByteArray());
        }
        return bytes.toByteArray();
    }

    static AudioModel read(byte[] zip, String name, MusicManifest manifest) throws IOException {
        Map<String, byte[]> entries = entries(zip, name, ENTRIES);
        byte[] net = entries.get("network.zip");
        entries(net, name, NETWORK_ENTRIES);
        ModelPlan plan = JSON.readValue(entries.get("plan.json"), ModelPlan.class);
        Scaling scaling = Scaling.of(floats(entries.get("scaling.f32")));
        ModelNumbers numbers = new ModelNumbers(scaling)
                .words(
                        rows(entries.get("songs.i8"), scaling.size()),
                        floats(entries.get("ridge.f32")),
                        floats(entries.get("profiles.f32")),
                        floats(entries.get("words.f32")))
                .machine(floats(entries.get("machine.f32")))
                .linear(floats(entries.get("linear.f32")))
                .forest(doubles(entries.get("forest.f64")), integers(entries.get("forest.i32")))
                .boosting(doubles(entries.get("boosting.f64")), integers(entries.get("boosting.i32")));
        ComputationGraph network = ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(net), false);
        return AudioModel.of(plan, numbers, network, manifest);
    }

    private static Map<String, byte[]> entries(byte[] zip, String name, Set<String> wanted) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!wanted.contains(entry.getName())) {
                    throw new HearingException(
                            "%s holds the entry %s, which is no part of a model and could run code: do not use this file."
                                    .formatted(name, entry.getName()));
                }
                byte[] content = in.readNBytes(MOST_BYTES + 1);
                if (content.length > MOST_BYTES) {
                    throw new HearingException(name + " holds far too much for a model: do not use this file.");
                }
                entries.put(entry.getName(), content);
            }
        }
        if (!entries.keySet().equals(wanted)) {
            throw new HearingException(name + " is no whole model: take another copy of it.");
        }
        return entries;
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // the same model is the same file
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] floats(float[] numbers) {
        byte[] bytes = new byte[4 * numbers.length];
        buffer(bytes).asFloatBuffer().put(numbers);
        return bytes;
    }

    private static float[] floats(byte[] bytes) {
        float[] numbers = new float[bytes.length / 4];
        buffer(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }

    private static byte[] doubles(double[] numbers) {
        byte[] bytes = new byte[8 * numbers.length];
        buffer(bytes).asDoubleBuffer().put(numbers);
        return bytes;
    }

    private static double[] doubles(byte[] bytes) {
        double[] numbers = new double[bytes.length / 8];
        buffer(bytes).asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static byte[] integers(int[] numbers) {
        byte[] bytes = new byte[4 * numbers.length];
        buffer(bytes).asIntBuffer().put(numbers);
        return bytes;
    }

    private static int[] integers(byte[] bytes) {
        int[] numbers = new int[bytes.length / 4];
        buffer(bytes).asIntBuffer().get(numbers);
        return numbers;
    }

    private static byte[] rows(byte[][] rows) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] row : rows) {
            all.writeBytes(row);
        }
        return all.toByteArray();
    }

    private static byte[][] rows(byte[] bytes, int length) {
        byte[][] rows = new byte[bytes.length / length][length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(bytes, i * length, rows[i], 0, length);
        }
        return rows;
    }
}
