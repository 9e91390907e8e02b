package moodlab.bandit.evaluation;

import java.util.OptionalDouble;
import java.util.Set;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.models.ModelKind;

/**
 * What is asked of a log.
 *
 * @param estimators their names; none for all
 * @param level of the interval, such as 0.95
 * @param seed of the bootstrap
 * @param floor the least propensity that the logging policy can give; where empty, the log's own vectors tell
 * @param tuning how hyper-parameters are chosen
 */
public record Question(
        Set<String> estimators,
        IntervalKind interval,
        double level,
        ModelKind model,
        long seed,
        OptionalDouble floor,
        Tuning.Rule tuning) {

    public Question {
        estimators = Set.copyOf(estimators);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("an interval's level lies between 0 and 1: " + level);
        }
        if (floor.isPresent() && !(floor.getAsDouble() > 0 && floor.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("the least propensity lies in (0, 1]: " + floor.getAsDouble());
        }
    }

    /** Hyper-parameters by the least bound on the mean squared error. */
    public Question(
            Set<String> estimators,
            IntervalKind interval,
            double level,
            ModelKind model,
            long seed,
            OptionalDouble floor) {
        this(estimators, interval, level, model, seed, floor, Tuning.Rule.BOUND);
    }

    /** All estimators, ridge, 95 %. */
    public static Question of(IntervalKind interval) {
        return new Question(Set.of(), interval, 0.95, ModelKind.RIDGE, 1, OptionalDouble.empty());
    }

    boolean asks(String estimator) {
        return estimators.isEmpty() || estimators.contains(estimator);
    }
}
