package moodlab.bandit.evaluation.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.Trial;

/**
 * One model a fold, fitted on all other folds, so that no round is predicted by a model that has seen its participant
 * (Chernozhukov and others 2018, "Double/debiased machine learning for treatment and structural parameters"). Columns: a
 * constant, the situation's, the candidate's.
 */
public final class CrossFit {

    private final ModelKind kind;
    private final Folds folds;
    private final List<Gram> sums = Stream.generate(Gram::new).limit(Folds.MOST).toList();
    private final List<Rows> rows = Stream.generate(Rows::new).limit(Folds.MOST).toList();

    /** Nothing learnt yet. */
    public CrossFit(ModelKind kind, Folds folds) {
        this.kind = kind;
        this.folds = folds;
    }

    /**
     * Takes a round in.
     *
     * @param candidate what the target belongs to
     * @param target what is to be predicted
     * @param weight of the row; only ridge heeds it
     */
    public void add(Trial trial, int candidate, double target, double weight) {
        if (trial.columns().traits().isEmpty()) {
            return;
        }
        int fold = folds.of(trial);
        double[] x = columns(trial, candidate);
        if (kind.needsRows()) {
            rows.get(fold).add(x, target);
        } else {
            sums.get(fold).add(x, target, weight);
        }
    }

    static double[] columns(Trial trial, int candidate) {
        Numbers situation = trial.columns().situation();
        Numbers traits = trial.columns().traits().get(candidate);
        double[] x = new double[1 + situation.size() + traits.size()];
        x[0] = 1;
        for (int i = 0; i < situation.size(); i++) {
            x[1 + i] = situation.value(i);
        }
        for (int i = 0; i < traits.size(); i++) {
            x[1 + situation.size() + i] = traits.value(i);
        }
        return x;
    }

    /** Fits the models. */
    public Predictions fitted() {
        List<RewardModel> models = new ArrayList<>();
        for (int fold = 0; fold < Folds.MOST; fold++) {
            models.add(kind.needsRows() ? kind.fit(rowsWithout(fold)) : ridge(fold));
        }
        return new Predictions(models, folds);
    }

    private Rows rowsWithout(int fold) {
        Rows others = new Rows();
        IntStream.range(0, Folds.MOST).filter(i -> i != fold).forEach(i -> others.addAll(rows.get(i)));
        return others;
    }

    private RewardModel ridge(int fold) {
        Gram others = new Gram();
        IntStream.range(0, Folds.MOST).filter(i -> i != fold).forEach(i -> others.merge(sums.get(i)));
        double[] beta = others.solve(ModelKind.SHRINKAGE);
        return x -> {
            double sum = 0;
            for (int i = 0; i < beta.length; i++) {
                sum += beta[i] * x[i];
            }
            return sum;
        };
    }
}
