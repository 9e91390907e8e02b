package moodlab.training;

import java.util.ArrayList;
import java.util.List;
import moodlab.emotion.Provenance;

/**
 * One training as it went; written after each epoch, and what resuming reads.
 *
 * @param started ISO-8601, UTC
 * @param teachers SHA-256 of the models it learns from beside the data; often none
 * @param trainRows how many rows are trained on
 * @param heldOutRows how many rows are measured on
 */
public record RunRecord(
        String started,
        Provenance provenance,
        int epochs,
        TrainingSettings.Recipe recipe,
        List<String> teachers,
        int trainRows,
        int heldOutRows,
        List<EpochMetrics> history) {

    public RunRecord {
        teachers = List.copyOf(teachers);
        history = List.copyOf(history);
    }

    RunRecord with(EpochMetrics metrics) {
        List<EpochMetrics> longer = new ArrayList<>(history);
        longer.add(metrics);
        return new RunRecord(started, provenance, epochs, recipe, teachers, trainRows, heldOutRows, longer);
    }

    int epochsDone() {
        return history.size();
    }

    /** Whether both describe one run: same data, beginning, seed, recipe and length. */
    boolean sameRun(RunRecord other) {
        return provenance.dataSha256().equals(other.provenance.dataSha256())
                && provenance.startedFrom().equals(other.provenance.startedFrom())
                && provenance.seed() == other.provenance.seed()
                && recipe.equals(other.recipe)
                && teachers.equals(other.teachers)
                && epochs == other.epochs;
    }
}
