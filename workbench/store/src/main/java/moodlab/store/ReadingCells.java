package moodlab.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;

/** A line of {@code readings.csv}. */
final class ReadingCells {

    static final List<String> HEADER = Stream.of(
                    List.of("session", "sequence", "frame", "nanos", "state"),
                    RoundCells.EMOTIONS,
                    List.of("x", "y", "width", "height", "quality", "reason"))
            .flatMap(List::stream)
            .toList();

    private ReadingCells() {}

    static List<String> of(LoggedReading logged) {
        List<String> cells = new ArrayList<>(HEADER.size());
        cells.add(Cells.text(logged.session()));
        cells.add(Integer.toString(logged.sequence()));
        cells.add(Long.toString(logged.reading().frame()));
        cells.add(Long.toString(logged.reading().nanos()));
        Reading reading = logged.reading().reading();
        if (reading instanceof Reading.Seen seen) {
            addFace(cells, seen);
        } else {
            cells.add(reading instanceof Reading.NoFace ? "no_face" : "unusable");
            RoundCells.addEmotions(cells, Optional.empty());
            cells.addAll(List.of("", "", "", "", ""));
        }
        cells.add(reading instanceof Reading.Unusable unusable ? Cells.text(unusable.reason()) : "");
        return cells;
    }

    private static void addFace(List<String> cells, Reading.Seen seen) {
        FaceBox box = seen.box();
        cells.add("seen");
        RoundCells.addEmotions(cells, Optional.of(seen.emotions()));
        cells.add(Integer.toString(box.x()));
        cells.add(Integer.toString(box.y()));
        cells.add(Integer.toString(box.width()));
        cells.add(Integer.toString(box.height()));
        cells.add(Cells.number(seen.quality()));
    }
}
