package moodlab.vision.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where a recording lies: {@code HOME/recordings/SESSION}. */
public record RecordingFolder(Path path) {

    private static final String RECORDINGS = "recordings";
    private static final String FRAMES = "frames.moodrec";
    private static final String VIDEO = "video.moodrec";

    /**
     * The place of a session's recording, whether or not there is one.
     *
     * @throws IllegalArgumentException where that is no session's name
     */
    public static RecordingFolder of(Path home, String session) {
        return new RecordingFolder(home.resolve(RECORDINGS).resolve(checked(session)));
    }

    /** Sessions of that home that have a recording, by name. */
    public static List<String> sessions(Path home) {
        try (Stream<Path> folders = Files.list(home.resolve(RECORDINGS))) {
            return folders.filter(RecordingFolder::isRecording)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether that folder holds a recording. */
    public static boolean isRecording(Path folder) {
        return Files.isRegularFile(folder.resolve(FRAMES));
    }

    /** A name that cannot lead out of its folder. */
    static String checked(String session) {
        if (!session.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("'" + session + "' names no session: write one such as S-001.");
        }
        return session;
    }

    /** The session's name. */
    public String session() {
        return path.toAbsolutePath().getFileName().toString();
    }

    /** The home that this lies in. */
    public Path home() {
        Path recordings = path.toAbsolutePath().normalize().getParent();
        return recordings.resolveSibling(".").normalize();
    }

    Path frames() {
        return path.resolve(FRAMES);
    }

    Path video() {
        return path.resolve(VIDEO);
    }

    /** Bytes on the disk. */
    public long bytes() {
        return size(frames()) + size(video());
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: is the disk still there?", e);
        }
    }

    /**
     * Destroys the key, then deletes the files.
     *
     * @throws RecordingException where there is no recording, or it cannot be deleted
     */
    public void delete(HomeKeys keys) {
        delete(keys::destroy);
    }

    /**
     * Destroys the key, then deletes the files.
     *
     * @param destroyKey of the session that it is given
     * @throws RecordingException where there is no recording, or it cannot be deleted
     */
    public void delete(Consumer<String> destroyKey) {
        if (!isRecording(path)) {
            throw new RecordingException("There is no recording of " + session() + " in " + path.getParent() + ".");
        }
        destroyKey.accept(session());
        try {
            Files.deleteIfExists(video());
            Files.deleteIfExists(frames());
            Files.delete(path);
        } catch (IOException e) {
            throw new RecordingException(
                    "The key of " + session() + " is destroyed, so its recording cannot be opened any more, but files"
                            + " are left in " + path + ": delete that folder by hand.",
                    e);
        }
    }
}
