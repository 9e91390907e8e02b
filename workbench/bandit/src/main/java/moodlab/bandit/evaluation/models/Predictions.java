package moodlab.bandit.evaluation.models;

import java.util.List;
import moodlab.bandit.evaluation.log.Trial;

/** What the models expect of each candidate of a round. */
public final class Predictions {

    private final List<RewardModel> models;
    private final Folds folds;

    Predictions(List<RewardModel> models, Folds folds) {
        this.models = List.copyOf(models);
        this.folds = folds;
    }

    /** In [0, 1], one a candidate; none where the log has nothing to predict from. */
    public double[] of(Trial trial) {
        if (trial.columns().traits().isEmpty()) {
            return new double[0];
        }
        RewardModel model = models.get(folds.of(trial));
        double[] predicted = new double[trial.candidates().size()];
        for (int i = 0; i < predicted.length; i++) {
            double expected = model.predict(CrossFit.columns(trial, i));
            predicted[i] = Math.max(0, Math.min(1, expected));
        }
        return predicted;
    }
}
