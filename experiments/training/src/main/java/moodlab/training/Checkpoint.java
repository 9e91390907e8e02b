package moodlab.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import moodlab.domain.file.WholeFile;

/**
 * A run as far as it has come, on disk: the run record, and all its {@link Weights} (gzipped: a mark, the number of steps,
 * then four arrays of single-precision numbers, each after its length; big-endian). The record names the weights by their
 * epoch and is written last, so a crash leaves a pair that fits.
 */
final class Checkpoint {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final long MARK = 0x4D4F4F444C414231L;
    private static final int ARRAYS = 4;
    private static final int LONGEST = 1 << 26;

    private final TrainingSettings settings;

    Checkpoint(TrainingSettings settings) {
        this.settings = settings;
    }

    boolean exists() {
        return Files.exists(recordFile());
    }

    RunRecord record() {
        try {
            return JSON.readValue(recordFile().toFile(), RunRecord.class);
        } catch (IOException e) {
            throw new TrainingException(
                    recordFile() + " cannot be read as a run record: start again without --resume.", e);
        }
    }

    /**
     * @throws TrainingException where the file is missing, cut short or of another network
     */
    Weights weights(int epoch, Network network) {
        Path file = weightsFile(epoch);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            if (in.readLong() != MARK) {
                throw new IOException("no checkpoint");
            }
            long steps = in.readLong();
            List<float[]> arrays = new ArrayList<>();
            for (int a = 0; a < ARRAYS; a++) {
                arrays.add(array(in));
            }
            if (arrays.get(0).length != network.size()) {
                throw new IOException("another network");
            }
            return Weights.of(arrays, steps);
        } catch (IOException e) {
            throw new TrainingException(
                    file + " cannot be read as a checkpoint: take another copy, or start again without --resume.", e);
        }
    }

    void save(Weights weights, RunRecord record) {
        try {
            WholeFile.write(weightsFile(record.epochsDone()), part -> write(part, weights));
            WholeFile.write(recordFile(), JSON.writeValueAsBytes(record));
            Files.deleteIfExists(weightsFile(record.epochsDone() - 1));
        } catch (IOException e) {
            throw new TrainingException(
                    recordFile() + " cannot be written: make room or choose another --out, then --resume.", e);
        }
    }

    private static void write(Path file, Weights weights) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            out.writeLong(MARK);
            out.writeLong(weights.steps());
            for (float[] array : weights.arrays()) {
                out.writeInt(array.length);
                for (float value : array) {
                    out.writeFloat(value);
                }
            }
        }
    }

    private static float[] array(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no length: " + length);
        }
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private Path recordFile() {
        return settings.beside(".run.json");
    }

    private Path weightsFile(int epoch) {
        return settings.beside(".checkpoint-%03d.gz".formatted(epoch));
    }
}
