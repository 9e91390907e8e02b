package moodlab.vision;

/**
 * What is asked of a webcam; it may answer with the nearest it can do.
 *
 * @param device the system's index, from 0
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param framesPerSecond above 0
 */
public record WebcamSettings(int device, int width, int height, double framesPerSecond) {

    public WebcamSettings {
        if (device < 0 || width <= 0 || height <= 0 || !(framesPerSecond > 0)) {
            throw new IllegalArgumentException("device >= 0 and a positive size and rate wanted: " + device + ", "
                    + width + " × " + height + ", " + framesPerSecond);
        }
    }

    /** 640 × 480, 30 frames a second. */
    public static WebcamSettings usual(int device) {
        return new WebcamSettings(device, 640, 480, 30);
    }
}
