package moodlab.emotion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Networks as Deeplearning4j zips. Such a zip can run code: the library deserialises Java objects from some of its
 * entries. Hence only the entries of a plain network are let in, and they are looked at before the library sees them.
 */
final class NetworkFile {

    private static final Set<String> ALLOWED = Set.of("configuration.json", "coefficients.bin");
    private static final long MOST_BYTES = 256L << 20;

    private NetworkFile() {}

    static byte[] zip(FaceNetwork network) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ModelSerializer.writeModel(network.network(), out, false);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a network.
     *
     * @param name of the file, for the messages
     * @throws ModelException where it is damaged, or holds an entry that is no part of a network
     */
    static FaceNetwork read(byte[] zip, String name, boolean twoHeads) {
        checkEntries(zip, name);
        OneDnn.request();
        try {
            ByteArrayInputStream in = new ByteArrayInputStream(zip);
            Model network = twoHeads
                    ? ModelSerializer.restoreComputationGraph(in, false)
                    : ModelSerializer.restoreMultiLayerNetwork(in, false);
            return new FaceNetwork(network);
        } catch (IOException | RuntimeException e) {
            throw new ModelException(name + " holds no network that can be read: take another copy of it.", e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ModelException(file + " is far too large for a model: check the path.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ModelException(file + " does not exist: check the path.", e);
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read: check the path and its permissions.", e);
        }
    }

    private static void checkEntries(byte[] zip, String name) {
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (!ALLOWED.contains(entry.getName())) {
                    throw new ModelException(
                            "%s holds the entry %s, which is no part of a network and could run code: do not use this file."
                                    .formatted(name, entry.getName()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(name + " is a damaged zip file: take another copy of it.", e);
        }
        if (entries == 0) {
            throw new ModelException(name + " is not a zip file: check the path.");
        }
    }
}
