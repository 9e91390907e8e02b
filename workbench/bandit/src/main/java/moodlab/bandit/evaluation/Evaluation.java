package moodlab.bandit.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import moodlab.bandit.evaluation.estimators.Estimators;
import moodlab.bandit.evaluation.estimators.Term;
import moodlab.bandit.evaluation.estimators.Tuning;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.bandit.evaluation.guard.WeightGuard;
import moodlab.bandit.evaluation.lists.ListEstimators;
import moodlab.bandit.evaluation.lists.ListTerm;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.bandit.evaluation.models.Folds;
import moodlab.domain.round.Selection;

/**
 * Values a policy on a log. A few walks through it, each in memory that does not grow with the number of rounds: what is
 * in it, the models, the hyper-parameters, the estimates. Sessions in which position 1 plays are asked about position 1
 * alone; those in which the listener picks, only about whole lists.
 */
public final class Evaluation {

    /** From so many participants on, intervals were seen to cover as they say; see the coverage study. */
    private static final int FEW = 20;

    private final TrialSource log;
    private final Question question;
    private final Survey survey;
    private final List<Finding> known;

    /** Takes the log's first walk. */
    public Evaluation(TrialSource log, Question question) {
        this(log, question, List.of());
    }

    /**
     * Takes the log's first walk.
     *
     * @param known what was found beside the rounds, to be reported too
     */
    public Evaluation(TrialSource log, Question question, List<Finding> known) {
        this.log = log;
        this.question = question;
        this.known = List.copyOf(known);
        this.survey = new Survey(log);
    }

    /**
     * Values a policy.
     *
     * @param maker makes it, where it learns out of the log's other participants
     */
    public Report value(BiFunction<TrialSource, Folds, Target> maker) {
        List<Finding> findings = new ArrayList<>(survey.guard().findings());
        findings.addAll(known);
        addGaps(findings);
        if (survey.rounds() == 0) {
            findings.add(new Finding("log-empty", Finding.Severity.ERROR, "The log has no rounds: give another file."));
        }
        if (isRefused(findings)) {
            return refused(findings, 0);
        }
        Target target = maker.apply(log, survey.folds());
        WeightGuard singles = new WeightGuard();
        WeightGuard lists = new WeightGuard();
        weigh(target, singles, lists);
        findings.addAll(singles.findings());
        findings.addAll(lists.findings());
        double effective = singles.rounds() > 0 ? singles.effective() : lists.effective();
        if (isRefused(findings)) {
            return refused(findings, effective);
        }
        return report(findings, effective, estimates(target, singles, lists, findings));
    }

    private void addGaps(List<Finding> findings) {
        if (survey.answered() < survey.rounds()) {
            long missing = survey.rounds() - survey.answered();
            findings.add(new Finding(
                    "rewards-missing",
                    Finding.Severity.WARNING,
                    "In " + missing + " of " + survey.rounds()
                            + " rounds the reward is missing: values are those of the "
                            + "answered rounds; see the worst cases beside them, and ask more often for an answer."));
        }
        if (survey.folds().named() && survey.folds().participants() < FEW && survey.rounds() > 0) {
            int more = FEW - survey.folds().participants();
            findings.add(new Finding(
                    "participants-few",
                    Finding.Severity.WARNING,
                    (more == FEW - 1 ? "There is one participant" : "There are " + (FEW - more) + " participants")
                            + "; bootstrap and Student intervals need about " + FEW
                            + " to cover as they say: invite about " + more + " more."));
        }
    }

    private static boolean isRefused(List<Finding> findings) {
        return findings.stream().anyMatch(each -> each.severity() == Finding.Severity.ERROR);
    }

    private Report refused(List<Finding> findings, double effective) {
        List<Report.Estimate> none = names().stream()
                .filter(question::asks)
                .map(name -> Valuation.nothing(name, "the guard refused the log"))
                .toList();
        return report(findings, effective, none);
    }

    private Report report(List<Finding> findings, double effective, List<Report.Estimate> estimates) {
        return new Report(
                survey.rounds(),
                survey.answered(),
                effective,
                survey.guard().adaptive(),
                findings.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .toList(),
                estimates,
                survey.missing());
    }

    /** What all estimators are called. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(Estimators.names());
        ListEstimators.all().forEach(each -> names.add(each.name()));
        return List.copyOf(names);
    }

    private void weigh(Target target, WeightGuard singles, WeightGuard lists) {
        Target.Walk walk = target.begin();
        log.forEach(trial -> {
            double[] policy = walk.weigh(trial);
            if (trial.reward().isPresent() && trial.selection() == Selection.AUTO) {
                singles.add(trial, Terms.single(trial, policy, new double[0]).weight(), policy);
            } else if (trial.reward().isPresent()) {
                ListTerm term = Terms.list(trial.rewarded(0), policy, new double[0]);
                lists.add(trial, term.weight(term.size()), policy);
            }
        });
    }

    private List<Report.Estimate> estimates(
            Target target, WeightGuard weights, WeightGuard ofLists, List<Finding> findings) {
        Models models = Models.fit(log, target, survey.folds(), question.model());
        boolean hasModel = survey.rounds() > survey.lists();
        List<Tuning> tuned = Tuning.all();
        if (hasModel) {
            tune(target, models, tuned);
        }
        SingleWalk singles = new SingleWalk(models, Estimators.with(tuned, question.tuning()), question);
        ListWalk lists = new ListWalk(models);
        Target.Walk walk = target.begin();
        log.forEach(trial -> {
            double[] policy = walk.weigh(trial);
            if (trial.selection() == Selection.AUTO) {
                singles.add(trial, policy);
            } else {
                lists.add(trial, policy);
            }
        });
        double bound = question.floor().isPresent() ? 1 / question.floor().getAsDouble() : weights.bound();
        boolean ordered = findings.stream().noneMatch(each -> each.code().equals("rounds-reordered"));
        Conditions conditions = new Conditions(
                survey.guard().adaptive(),
                ordered,
                survey.even(),
                survey.answered() < survey.rounds(),
                bound,
                weights.effective());
        List<Report.Estimate> estimates = new ArrayList<>(singles.estimates(question, conditions));
        estimates.addAll(lists.estimates(question, conditions.ofLists(ofLists.effective())));
        return estimates.stream()
                .filter(each -> question.asks(each.estimator()))
                .toList();
    }

    private void tune(Target target, Models models, List<Tuning> tuned) {
        Target.Walk walk = target.begin();
        log.forEach(trial -> {
            double[] policy = walk.weigh(trial);
            if (trial.reward().isPresent() && trial.selection() == Selection.AUTO) {
                Term term = Terms.single(trial, policy, models.plain().of(trial));
                Term known = Double.isNaN(term.predicted()) ? Term.of(term.weight(), term.reward()) : term;
                tuned.forEach(each -> each.add(known));
            }
        });
    }
}
