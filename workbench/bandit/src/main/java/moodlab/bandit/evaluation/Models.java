package moodlab.bandit.evaluation;

import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.CrossFit;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.bandit.evaluation.models.ModelKind;
import moodlab.bandit.evaluation.models.Predictions;
import moodlab.domain.round.Selection;

/**
 * The reward models that the estimators ask: the plain one, the one of MRDR, and that of lists. The last two are always ridges: the trees of Smile take no weights.
 *
 * @param plain what a song earns when it plays
 * @param robust the same, a ridge by squares weighted with π (1 − p) / p²
 * @param lists what a list earns from a song's position on
 */
record Models(Predictions plain, Predictions robust, Predictions lists) {

    static Models fit(TrialSource log, Target target, Folds folds, ModelKind kind) {
        CrossFit plain = new CrossFit(kind, folds);
        CrossFit robust = new CrossFit(ModelKind.RIDGE, folds);
        CrossFit lists = new CrossFit(ModelKind.RIDGE, folds);
        Target.Walk walk = target.begin();
        log.forEach(trial -> {
            double[] policy = walk.weigh(trial);
            if (trial.reward().isPresent() && trial.selection() == Selection.PICK) {
                addList(lists, trial);
            } else if (trial.reward().isPresent()) {
                Trial.Drawn drawn = trial.drawn(1);
                double p = drawn.propensity();
                double reward = trial.reward().getAsDouble();
                plain.add(trial, drawn.candidate(), reward, 1);
                robust.add(trial, drawn.candidate(), reward, policy[drawn.candidate()] * (1 - p) / (p * p));
            }
        });
        return new Models(plain.fitted(), robust.fitted(), lists.fitted());
    }

    private static void addList(CrossFit lists, Trial trial) {
        for (int position = 1; position <= trial.list().size(); position++) {
            double rest = position <= trial.played() ? trial.reward().orElse(0) : 0;
            lists.add(trial, trial.drawn(position).candidate(), rest, 1);
        }
    }
}
