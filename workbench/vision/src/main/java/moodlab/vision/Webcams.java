package moodlab.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_videoio;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;

/** Which webcams there are. */
public final class Webcams {

    private static final Path DEVICES = Path.of("/dev");
    private static final Path DESCRIPTIONS = Path.of("/sys/class/video4linux");
    private static final String NODE = "video";
    /** Without device files, as many are tried as a desk is likely to have. */
    private static final int TRIED = 4;

    private Webcams() {}

    /**
     * Device indices, ascending. On Linux the readable {@code /dev/video*} that carry pictures, without opening them;
     * elsewhere the first few that open, which may light a camera's lamp for a moment.
     */
    public static List<Integer> present() {
        if (isLinux()) {
            return present(DEVICES, DESCRIPTIONS);
        }
        return IntStream.range(0, TRIED).filter(Webcams::opens).boxed().toList();
    }

    /**
     * @param devices the folder of device files
     * @param descriptions the kernel's folder of video devices, where a node's {@code index} above 0 marks one that
     *     carries something else than the camera's pictures
     */
    static List<Integer> present(Path devices, Path descriptions) {
        try (Stream<Path> nodes = Files.list(devices)) {
            return nodes.map(node -> node.getFileName().toString())
                    .filter(name -> name.matches(NODE + "\\d{1,4}"))
                    .filter(name -> Files.isReadable(devices.resolve(name)))
                    .filter(name -> carriesPictures(descriptions.resolve(name).resolve("index")))
                    .map(name -> Integer.valueOf(name.substring(NODE.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The webcams of {@link #present()} with the names that the system has for them. */
    public static List<WebcamName> named() {
        return present().stream()
                .map(index -> new WebcamName(index, name(index, DESCRIPTIONS)))
                .toList();
    }

    /** @param descriptions the kernel's folder of video devices */
    static String name(int index, Path descriptions) {
        try {
            String name = Files.readString(descriptions.resolve(NODE + index).resolve("name"))
                    .strip();
            return name.isEmpty() ? "Webcam " + index : name;
        } catch (IOException e) {
            return "Webcam " + index;
        }
    }

    private static boolean carriesPictures(Path index) {
        try {
            return Files.readString(index).strip().equals("0");
        } catch (IOException e) {
            return true;
        }
    }

    /** True only where it can be told without opening it. */
    static boolean knowsThatThereIsNo(int device) {
        return isLinux() && Files.notExists(DEVICES.resolve(NODE + device));
    }

    static int backend() {
        return isLinux() ? opencv_videoio.CAP_V4L2 : opencv_videoio.CAP_ANY;
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    private static boolean opens(int device) {
        try (VideoCapture capture = new VideoCapture(device, backend())) {
            boolean open = capture.isOpened();
            capture.release();
            return open;
        }
    }
}
