package moodlab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodlab.domain.Defect;
import moodlab.domain.Emotion;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Reading;

/** A row of {@code read-faces}: seconds of video, state, box in pixels, seven probabilities, quality, defects, milliseconds. */
final class FaceRow {

    static final String[] HEADER = Stream.of(
                    Stream.of("time", "state", "box_x", "box_y", "box_width", "box_height"),
                    Arrays.stream(Emotion.values()).map(Emotion::label),
                    Stream.of("quality", "defects", "milliseconds"))
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
            row.addAll(List.of(seen.quality(), ""));
        } else if (reading instanceof Reading.Unusable unusable) {
            FaceBox box = unusable.box();
            row.addAll(List.of("unusable", box.x(), box.y(), box.width(), box.height()));
            row.addAll(Collections.nCopies(Emotion.COUNT, ""));
            row.addAll(List.of(unusable.quality(), defects(unusable)));
        } else {
            row.add(reading instanceof Reading.NoPicture ? "no_picture" : "no_face");
            row.addAll(Collections.nCopies(HEADER.length - 3, ""));
        }
        row.add(millis);
        return row;
    }

    private static String defects(Reading.Unusable unusable) {
        return unusable.defects().stream().map(Defect::label).collect(Collectors.joining(" "));
    }
}
