package moodlab.session;

import java.nio.file.Path;

/** Which camera a session looks through. */
public sealed interface CameraSpec {

    /** A webcam by its number, from 0. */
    record Webcam(int index) implements CameraSpec {}

    /** A video file, which begins anew when it ends, or the folder of a recording. */
    record VideoFile(Path path) implements CameraSpec {}

    /** The drawn face. */
    record Demo() implements CameraSpec {}

    /**
     * Reads {@code webcam:0}, {@code demo} or a file's path.
     *
     * @throws IllegalArgumentException where {@code webcam:} is not followed by a number
     */
    static CameraSpec parse(String text) {
        if (text.equals("demo")) {
            return new Demo();
        }
        if (!text.startsWith("webcam:")) {
            return new VideoFile(Path.of(text));
        }
        String index = text.substring("webcam:".length());
        if (!index.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("'" + text
                    + "' names no camera: write webcam: and a number, such as webcam:0, a video file, or demo.");
        }
        return new Webcam(Integer.parseInt(index));
    }

    /** The text that {@link #parse} reads. */
    default String text() {
        if (this instanceof Webcam webcam) {
            return "webcam:" + webcam.index();
        }
        return this instanceof VideoFile file ? file.path().toString() : "demo";
    }
}
