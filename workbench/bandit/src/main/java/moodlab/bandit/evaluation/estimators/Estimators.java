package moodlab.bandit.evaluation.estimators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The single-action estimators. */
public final class Estimators {

    private static final List<Estimator<Term>> FIXED = List.of(
            new InverseProbabilityScore(),
            new SelfNormalizedInverseProbabilityScore(),
            new DirectMethod(),
            new DoublyRobust(),
            new SelfNormalizedDoublyRobust(),
            new MoreRobustDoublyRobust(),
            new Replay());

    private Estimators() {}

    /** Those without a hyper-parameter. */
    public static List<Estimator<Term>> fixed() {
        return FIXED;
    }

    /** All of them, with those settings of the hyper-parameters. */
    public static List<Estimator<Term>> with(List<Tuning> tuned) {
        return with(tuned, Tuning.Rule.BOUND);
    }

    /** All of them, with the settings that this rule takes. */
    public static List<Estimator<Term>> with(List<Tuning> tuned, Tuning.Rule rule) {
        List<Estimator<Term>> all = new ArrayList<>(FIXED);
        tuned.forEach(each -> all.add(each.best(rule)));
        return List.copyOf(all);
    }

    /** What they are called. */
    public static List<String> names() {
        Stream<String> tuned = Tuning.all().stream().map(each -> each.best().name());
        return Stream.concat(FIXED.stream().map(Estimator::name), tuned).toList();
    }
}
