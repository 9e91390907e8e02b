package moodlab.datasets.bandit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moodlab.bandit.evaluation.guard.Finding;

/** Looks through {@code events.csv} for answers that came after their round's reward stood. */
final class LateFeedback {

    private record Round(String session, long sequence) {}

    private final Set<Round> settled = new HashSet<>();
    private long late;
    private String first = "";

    private LateFeedback() {}

    /** None where there is no such file: then it cannot be checked, which is said. */
    static List<Finding> findings(Path events) {
        if (!Files.isRegularFile(events)) {
            return List.of(
                    new Finding(
                            "feedback-unchecked",
                            Finding.Severity.INFO,
                            "There is no events.csv beside the rounds: whether answers came within their window cannot be checked."));
        }
        LateFeedback check = new LateFeedback();
        CsvRows.forEach(events, check::add);
        if (check.late == 0) {
            return List.of();
        }
        return List.of(new Finding(
                "feedback-late",
                Finding.Severity.WARNING,
                check.late + " answers (first: " + check.first
                        + ") came after their round's reward stood, so they are not "
                        + "in it: lengthen the undo window, or treat these rounds as unanswered."));
    }

    private void add(CsvRow row) {
        String event = row.text("event");
        long sequence = row.whole(event.equals("undone") && row.has("undone") ? "undone" : "sequence", 0);
        Round round = new Round(row.text("session"), sequence);
        if (event.equals("settled")) {
            settled.add(round);
        } else if ((event.equals("thumbed") || event.equals("undone")) && settled.contains(round)) {
            late++;
            first = first.isEmpty() ? "round " + sequence + " of " + round.session() : first;
        }
    }
}
