package moodlab.vision;

import java.nio.file.Path;
import java.util.Objects;
import moodlab.domain.Pace;

/** How a video file stands in for a camera. */
public record FileSettings(Path path, Pace pace, AtEnd atEnd) {

    public FileSettings {
        Objects.requireNonNull(path);
        Objects.requireNonNull(pace);
        Objects.requireNonNull(atEnd);
    }
}
