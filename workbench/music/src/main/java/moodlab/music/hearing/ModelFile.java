package moodlab.music.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A model's files: where they lie, how they are read whole and written in one step. */
final class ModelFile {

    private static final long MOST_BYTES = 64L << 20;

    private ModelFile() {}

    /** The manifest that lies beside a zip. */
    static Path manifest(Path zip) {
        String name = zip.getFileName().toString();
        String stem = name.endsWith(".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
        return zip.toAbsolutePath().resolveSibling(stem + ".json");
    }

    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new HearingException(file + " is far too large for a model: check the path.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new HearingException(file + " does not exist: check the path.", e);
        } catch (IOException e) {
            throw new HearingException(file + " cannot be read: check the path and its permissions.", e);
        }
    }

    static boolean isResource(String name) {
        return ModelFile.class.getResource(name) != null;
    }

    static byte[] resource(String name) {
        try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new HearingException(
                        "This build of Moodlab carries no trained music model: put music-mood.zip and "
                                + "music-mood.json into data/models and build again, or train one with 'moodlab train-music'.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new HearingException(
                    "The music model in Moodlab's jar cannot be read: build or install it again.", e);
        }
    }
}
