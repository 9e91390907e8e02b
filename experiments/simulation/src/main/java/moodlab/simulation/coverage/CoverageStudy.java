package moodlab.simulation.coverage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.bandit.evaluation.estimators.Estimator;
import moodlab.bandit.evaluation.estimators.Estimators;
import moodlab.bandit.evaluation.estimators.Statistic;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.Traits;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.intervals.BootstrapInterval;
import moodlab.bandit.evaluation.intervals.Interval;
import moodlab.bandit.evaluation.intervals.RoundEvidence;
import moodlab.bandit.evaluation.intervals.StudentInterval;

/**
 * Draws logs, values a policy on each with every estimator and every interval, and counts how often the truth was held.
 * Student and bootstrap intervals speak of all people, so their truth is the mean over people; Bernstein's and sequences
 * speak of the rounds of those who took part, so theirs is the mean over these.
 */
public final class CoverageStudy {

    private static final double LEVEL = 0.95;
    private static final int DRAWS = 1000;

    private final Setting setting;
    private final Tuning.Rule rule;
    private final World world;
    private final double bound;

    /** A study of logs of that kind, hyper-parameters by the least bound on the mean squared error. */
    public CoverageStudy(Setting setting) {
        this(setting, Tuning.Rule.BOUND);
    }

    /** A study of logs of that kind, hyper-parameters by that rule. */
    public CoverageStudy(Setting setting, Tuning.Rule rule) {
        this.setting = setting;
        this.rule = rule;
        this.world = new World(setting.sharpness());
        this.bound = world.bound(setting.learning());
    }

    /**
     * Draws so many logs, in threads.
     *
     * @param first seed; the next log has the next
     */
    public List<Score> run(long first, int logs) {
        Tally tally = LongStream.range(first, first + logs)
                .parallel()
                .mapToObj(this::one)
                .reduce(Tally::merge)
                .orElseGet(Tally::new);
        return tally.scores(setting);
    }

    private Tally one(long seed) {
        SimulatedLog log = new SimulatedLog(setting, world, seed);
        Tally tally = new Tally();
        double effective = effective(log);
        for (Estimator<Term> estimator : Estimators.with(tuned(log), rule)) {
            if (!estimator.name().equals("replay")) { // which values policies that draw nothing
                overPeople(log, estimator, new Seeded(seed, effective), tally);
                overRounds(log, estimator, effective, tally);
            }
        }
        return tally;
    }

    private record Seeded(long seed, double effective) {}

    private static double effective(SimulatedLog log) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < log.size(); i++) {
            double weight = log.term(i, false).weight();
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    private static List<Tuning> tuned(SimulatedLog log) {
        List<Tuning> tuned = Tuning.all();
        IntStream.range(0, log.size())
                .mapToObj(i -> log.term(i, false))
                .forEach(term -> tuned.forEach(each -> each.add(term)));
        return tuned;
    }

    private void overPeople(SimulatedLog log, Estimator<Term> estimator, Seeded run, Tally tally) {
        Statistic<Term> statistic = new Statistic<>(estimator);
        boolean robust = estimator.name().equals("mrdr");
        for (int i = 0; i < log.size(); i++) {
            statistic.add("P-" + log.participant(i), log.term(i, robust));
        }
        double truth = world.truth();
        double error = statistic.value() - truth;
        for (IntervalKind kind : List.of(IntervalKind.STUDENT, IntervalKind.BOOTSTRAP)) {
            Interval interval = kind == IntervalKind.STUDENT
                    ? new StudentInterval(LEVEL).of(statistic.sums())
                    : new BootstrapInterval(LEVEL, DRAWS, run.seed()).of(statistic.sums());
            tally.add(
                    new Tally.Key(estimator.name(), kind),
                    new Tally.Result(error, interval.covers(truth), interval.high() - interval.low(), run.effective()));
        }
    }

    private void overRounds(SimulatedLog log, Estimator<Term> estimator, double effective, Tally tally) {
        if (estimator.traits().range() == Traits.Range.NONE) {
            return;
        }
        RoundEvidence<Term> evidence = new RoundEvidence<>(estimator);
        boolean robust = estimator.name().equals("mrdr");
        boolean held = true;
        double tempers = 0;
        double parts = 0;
        double truth = world.truth();
        for (int i = 0; i < log.size(); i++) {
            Term term = log.term(i, robust);
            evidence.add(term);
            parts += estimator.ratios().get(0).above().applyAsDouble(term);
            tempers += log.temper(i);
            truth = world.truth() + tempers / (i + 1);
            held = held && !evidence.misses(truth, LEVEL, bound);
        }
        double error = parts / log.size() - truth;
        Interval bernstein = evidence.bernstein(LEVEL, bound);
        Interval sequence = evidence.sequence(LEVEL, bound);
        tally.add(
                new Tally.Key(estimator.name(), IntervalKind.BERNSTEIN),
                new Tally.Result(error, bernstein.covers(truth), width(bernstein), effective));
        tally.add(
                new Tally.Key(estimator.name(), IntervalKind.SEQUENCE),
                new Tally.Result(error, held, width(sequence), effective));
    }

    /** Of the part that lies where values can lie. */
    private static double width(Interval interval) {
        Interval inside = interval.within(0, 1);
        return inside.high() - inside.low();
    }
}
