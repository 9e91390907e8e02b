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
            cells.add("seen");
            RoundCells.addEmotions(cells, Optional.of(seen.emotions()));
            addFace(cells, seen.box(), seen.quality());
        } else if (reading instanceof Reading.Unusable unusable) {
            cells.add("unusable");
            RoundCells.addEmotions(cells, Optional.empty());
            addFace(cells, unusable.box(), unusable.quality());
        } else {
            cells.add(reading instanceof Reading.NoFace ? "no_face" : "no_picture");
            RoundCells.addEmotions(cells, Optional.empty());
            cells.addAll(List.of("", "", "", "", ""));
        }
        cells.add(reason(reading));
        return cells;
    }

    private static void addFace(List<String> cells, FaceBox box, double quality) {
        cells.add(Integer.toString(box.x()));
        cells.add(Integer.toString(box.y()));
        cells.add(Integer.toString(box.width()));
        cells.add(Integer.toString(box.height()));
        cells.add(Cells.number(quality));
    }

    private static String reason(Reading reading) {
        if (reading instanceof Reading.Unusable unusable) {
            return DefectText.of(unusable.defects());
        }
        return reading instanceof Reading.NoPicture none ? Cells.text(none.reason()) : "";
    }
}
