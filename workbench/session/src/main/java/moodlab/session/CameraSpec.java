package moodlab.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moodlab.vision.WebcamSettings;

/** Which camera a session looks through. */
public sealed interface CameraSpec {

    /**
     * A webcam.
     *
     * @param index its number, from 0
     * @param width asked for, in pixels
     * @param height asked for, in pixels
     * @param rate asked for, in pictures a second
     */
    record Webcam(int index, int width, int height, int rate) implements CameraSpec {

        /** The usual size and rate. */
        public Webcam(int index) {
            this(index, 640, 480, 30);
        }

        WebcamSettings settings() {
            return new WebcamSettings(index, width, height, rate);
        }
    }

    /** A video file, which begins anew when it ends, or the folder of a recording. */
    record VideoFile(Path path) implements CameraSpec {}

    /** The drawn face. */
    record Demo() implements CameraSpec {}

    /**
     * Reads {@code webcam:0}, {@code webcam:0:1280x720@15}, {@code demo} or a file's path.
     *
     * @throws IllegalArgumentException where {@code webcam:} is followed by something else
     */
    static CameraSpec parse(String text) {
        if (text.equals("demo")) {
            return new Demo();
        }
        if (!text.startsWith("webcam:")) {
            return new VideoFile(Path.of(text));
        }
        Matcher webcam = Pattern.compile("webcam:(\\d{1,3})(?::([1-9]\\d{1,3})x([1-9]\\d{1,3})@([1-9]\\d{0,2}))?")
                .matcher(text);
        if (!webcam.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' names no camera: write webcam: and a number, such as webcam:0 or webcam:0:1280x720@15,"
                    + " a video file, or demo.");
        }
        int index = Integer.parseInt(webcam.group(1));
        return webcam.group(2) == null
                ? new Webcam(index)
                : new Webcam(
                        index,
                        Integer.parseInt(webcam.group(2)),
                        Integer.parseInt(webcam.group(3)),
                        Integer.parseInt(webcam.group(4)));
    }

    /** The text that {@link #parse} reads. */
    default String text() {
        if (this instanceof Webcam webcam) {
            String usual = "webcam:" + webcam.index();
            return webcam.equals(new Webcam(webcam.index()))
                    ? usual
                    : String.format(Locale.ROOT, "%s:%dx%d@%d", usual, webcam.width(), webcam.height(), webcam.rate());
        }
        return this instanceof VideoFile file ? file.path().toString() : "demo";
    }
}
