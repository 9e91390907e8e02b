package moodlab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import moodlab.domain.Emotion;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Reading;

/** A row of {@code read-faces}: seconds of video, state, box in pixels, seven probabilities, quality, milliseconds. */
final class FaceRow {

    static final String[] HEADER = Stream.of(
                    Stream.of("time", "state", "box_x", "box_y", "box_width", "box_height"),
                    Arrays.stream(Emotion.values()).map(Emotion::label),
                    Stream.of("quality", "milliseconds"))
            .flatMap(names -> names)
            .toArray(String[]::new);

    private FaceRow() {}

    /** What was not seen is empty. */
    static List<Object> of(Frame frame, Reading reading, double millis) {
        List<Object> row = new ArrayList<>();
        row.add(frame.nanos() / 1e9);
        if (reading instanceof Reading.Seen seen) {
            FaceBox box = seen.box();
            row.addAll(List.of("seen", box.x(), box.y(), box.width(), box.height()));
            for (double probability : seen.emotions().toArray()) {
                row.add(probability);
            }
            row.add(seen.quality());
        } else {
            row.add(reading instanceof Reading.Unusable ? "unusable" : "no_face");
            row.addAll(Collections.nCopies(HEADER.length - 3, ""));
        }
        row.add(millis);
        return row;
    }
}
