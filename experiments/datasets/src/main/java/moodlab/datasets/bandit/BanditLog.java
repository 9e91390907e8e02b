package moodlab.datasets.bandit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.log.TrialSource;

/**
 * A log to evaluate policies on.
 *
 * @param trials read anew from the file with each walk, a row at a time
 * @param findings what was noticed beside the rounds themselves
 * @param learnt whether a state of that hash came out of a lesson that the log holds, as {@code events.csv} tells
 */
public record BanditLog(TrialSource trials, List<Finding> findings, Predicate<String> learnt) {

    private static final Set<String> OURS = Set.of("candidates", "slate");
    private static final Set<String> OPEN_BANDIT = Set.of("item_id", "click");

    public BanditLog {
        findings = List.copyOf(findings);
    }

    /**
     * Opens our {@code rounds.csv} ({@code songs.csv} and {@code events.csv} beside it are heeded) or a file of the Open
     * Bandit Dataset ({@code item_context.csv} beside it is heeded). The header tells which.
     *
     * @throws BanditLogUnreadable where it is neither, or damaged
     */
    public static BanditLog open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BanditLogUnreadable("There is no file " + file
                    + ": give rounds.csv as 'moodlab export' wrote it, or " + "a log of the Open Bandit Dataset.");
        }
        Set<String> header = Set.copyOf(CsvRows.header(file));
        if (header.containsAll(OURS)) {
            Path events = file.resolveSibling("events.csv");
            return new BanditLog(
                    new RoundsLog(file), LateFeedback.findings(events), hash -> LearntStates.has(events, hash));
        }
        if (header.containsAll(OPEN_BANDIT)) {
            OpenBanditLog log = new OpenBanditLog(file);
            return new BanditLog(log, log.findings(), hash -> false);
        }
        throw new BanditLogUnreadable(file.getFileName() + " is no log that can be evaluated: its header"
                + (header.isEmpty() ? " is missing; it should have either " : " has neither ")
                + "'candidates' and 'slate', as our rounds.csv, "
                + (header.isEmpty() ? "or " : "nor ")
                + "'item_id' and 'click', as the Open Bandit Dataset, with commas between the columns' names.");
    }
}
