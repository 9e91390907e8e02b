package moodlab.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import moodlab.emotion.NetworkFile;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A run as far as it has come, on disk: the run record, and the network of its last epoch with the state of the learning
 * rule. The record names the network by its epoch and is written last, so a crash leaves a pair that fits.
 */
final class Checkpoint {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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

    MultiLayerNetwork network(int epoch) {
        return NetworkFile.read(networkFile(epoch), true);
    }

    void save(MultiLayerNetwork network, RunRecord record) {
        NetworkFile.write(network, networkFile(record.epochsDone()), true);
        Path part = settings.beside(".run.json.part");
        try {
            JSON.writeValue(part.toFile(), record);
            Files.move(part, recordFile(), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(networkFile(record.epochsDone() - 1));
        } catch (IOException e) {
            throw new TrainingException(
                    recordFile() + " cannot be written: make room or choose another --out, then --resume.", e);
        }
    }

    private Path recordFile() {
        return settings.beside(".run.json");
    }

    private Path networkFile(int epoch) {
        return settings.beside(".checkpoint-%03d.zip".formatted(epoch));
    }
}
