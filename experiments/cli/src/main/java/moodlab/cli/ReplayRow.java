package moodlab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import moodlab.vision.recording.RecordedFrame;
import moodlab.vision.recording.Replay;

/**
 * A row of {@code replay}: the frame, its times, its picture's fate, how many frames before it are missing, state and
 * box, then the seven probabilities of that day and those of now.
 */
final class ReplayRow {

    static final String[] HEADER = Stream.of(
                    Stream.of("frame", "camera_nanos", "session_nanos", "picture", "missing_before", "state"),
                    Stream.of("box_x", "box_y", "box_width", "box_height", "quality"),
                    Arrays.stream(Emotion.values()).map(emotion -> "then_" + emotion.label()),
                    Arrays.stream(Emotion.values()).map(emotion -> "now_" + emotion.label()),
                    Stream.of("difference"))
            .flatMap(names -> names)
            .toArray(String[]::new);

    private static final int FACE_CELLS = 5;

    private ReplayRow() {}

    /** What was not seen is empty. */
    static List<Object> of(Replay.Pair pair) {
        RecordedFrame frame = pair.frame();
        List<Object> row = new ArrayList<>(List.of(
                frame.number(),
                frame.time().camera(),
                frame.time().session(),
                frame.picture().fate().name().toLowerCase(Locale.ROOT),
                frame.missing()));
        row.addAll(face(frame.reading()));
        row.addAll(probabilities(pair.then()));
        row.addAll(probabilities(pair.now()));
        row.add(pair.difference().<Object>map(difference -> difference).orElse(""));
        return row;
    }

    private static List<Object> face(Reading reading) {
        if (reading instanceof Reading.Seen seen) {
            return face("seen", seen.box(), seen.quality());
        }
        if (reading instanceof Reading.Unusable unusable) {
            return face("unusable", unusable.box(), unusable.quality());
        }
        List<Object> cells = new ArrayList<>(Collections.nCopies(1 + FACE_CELLS, ""));
        cells.set(0, reading instanceof Reading.NoFace ? "no_face" : "no_picture");
        return cells;
    }

    private static List<Object> face(String state, FaceBox box, double quality) {
        return List.of(state, box.x(), box.y(), box.width(), box.height(), quality);
    }

    private static List<Object> probabilities(Optional<EmotionDistribution> emotions) {
        if (emotions.isEmpty()) {
            return Collections.nCopies(Emotion.COUNT, "");
        }
        return Arrays.stream(emotions.get().toArray()).<Object>mapToObj(p -> p).toList();
    }
}
