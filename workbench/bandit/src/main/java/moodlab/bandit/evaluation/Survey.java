package moodlab.bandit.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moodlab.bandit.evaluation.guard.LogGuard;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.domain.round.Selection;

/** The first walk through a log: what is in it, whatever the policy. */
final class Survey {

    private static final double ALIKE = 1e-9;

    private record Played(String song, String strategy) implements Comparable<Played> {
        @Override
        public int compareTo(Played other) {
            int songs = song.compareTo(other.song);
            return songs != 0 ? songs : strategy.compareTo(other.strategy);
        }
    }

    private final LogGuard guard = new LogGuard();
    private final Folds folds = new Folds();
    private final Map<Played, long[]> counts = new TreeMap<>();
    private long rounds;
    private long answered;
    private long lists;
    private boolean even = true;

    Survey(TrialSource log) {
        log.forEach(this::add);
    }

    private void add(Trial trial) {
        guard.add(trial);
        folds.add(trial);
        rounds++;
        lists += trial.selection() == Selection.PICK ? 1 : 0;
        even &= isEven(trial);
        long[] count = counts.computeIfAbsent(new Played(song(trial), trial.strategy()), key -> new long[2]);
        count[0]++;
        if (trial.reward().isEmpty()) {
            count[1]++;
        } else {
            answered++;
        }
    }

    /** In a list from which somebody picks, what did not play has no song of its own. */
    private static String song(Trial trial) {
        boolean none = trial.played() == 0 || trial.drawn(trial.played()).candidate() < 0;
        return none
                ? ""
                : trial.candidates()
                        .get(trial.drawn(trial.played()).candidate())
                        .id();
    }

    private static boolean isEven(Trial trial) {
        double[] p = trial.probabilities().toArray();
        double each = 1.0 / trial.candidates().size();
        for (double one : p) {
            if (Math.abs(one - each) > ALIKE) {
                return false;
            }
        }
        return p.length > 0 || Math.abs(trial.drawn(1).propensity() - each) <= ALIKE;
    }

    LogGuard guard() {
        return guard;
    }

    Folds folds() {
        return folds;
    }

    long rounds() {
        return rounds;
    }

    long answered() {
        return answered;
    }

    long lists() {
        return lists;
    }

    /** Whether every round was drawn evenly, as replay needs it. */
    boolean even() {
        return even;
    }

    List<Report.Missing> missing() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue()[1] > 0)
                .map(entry -> new Report.Missing(
                        entry.getKey().song(), entry.getKey().strategy(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }
}
