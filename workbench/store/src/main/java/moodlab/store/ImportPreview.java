package moodlab.store;

import java.nio.file.Path;
import java.util.List;

/** What a file would change if it were taken. */
public record ImportPreview(Path file, List<Line> lines) {

    public ImportPreview {
        lines = List.copyOf(lines);
    }

    /**
     * A line below the header; it has changes or problems, or neither where all is so already.
     *
     * @param number in the file, from 1
     */
    public record Line(long number, List<ImportChange> changes, List<ImportProblem> problems) {

        public Line {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    /** In the file's order. */
    public List<ImportChange> changes() {
        return lines.stream().flatMap(line -> line.changes().stream()).toList();
    }

    /** In the file's order. */
    public List<ImportProblem> problems() {
        return lines.stream().flatMap(line -> line.problems().stream()).toList();
    }
}
