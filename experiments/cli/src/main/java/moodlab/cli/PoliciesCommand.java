package moodlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.desktop.presenter.bandit.PromotionText;
import moodlab.domain.file.WholeFile;
import moodlab.session.people.Visitor;
import moodlab.session.policies.Candidates;
import moodlab.session.policies.HomePolicies;
import moodlab.session.policies.Lead;
import moodlab.session.policies.PromotionStatus;
import moodlab.session.policies.SavedPolicy;
import moodlab.session.policies.Start;
import moodlab.session.policies.Watch;
import moodlab.session.policies.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moodlab policies}: candidates on their way into use, without a window. */
@Command(
        name = "policies",
        mixinStandardHelpOptions = true,
        description = {
            "Freezes a candidate, promotes it once later rounds prove its advantage, and takes it back.",
            "A promoted candidate is what new sessions on its settings begin with; it is watched, and rolled back when it turns"
                    + " out worse. save writes what a policy has learnt to a file."
        })
final class PoliciesCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Prints what new sessions begin with, how the candidates are doing, and every step so far.")
    int status(@Mixin PeopleOptions options) {
        return change(options, (home, who) -> home.status(who, Watch.NONE));
    }

    @Command(
            name = "freeze",
            mixinStandardHelpOptions = true,
            description = "Freezes a candidate that begins with the whole log; only rounds after this decide about it.")
    int freeze(
            @Mixin PeopleOptions options,
            @Option(
                            names = "--policy",
                            required = true,
                            paramLabel = "SPEC",
                            description = "a policy's name (thompson, greedy, …) or its settings as JSON")
                    String policy,
            @Option(
                            names = "--thumb-weight",
                            paramLabel = "SHARE",
                            description =
                                    "the thumb's weight in the reward, 0 to 1, the rest being the heard share's; left out,"
                                            + " each session's own reward counts")
                    Double thumbWeight,
            @Option(names = "--start", defaultValue = "TAUGHT", description = PolicyChoice.START) Start start) {
        OptionalDouble weight = thumbWeight == null ? OptionalDouble.empty() : OptionalDouble.of(thumbWeight);
        PolicySpec candidate = PolicySpec.parse(policy.strip());
        WhatIf asked = new WhatIf(candidate, start, weight, Lead.AS_LOGGED, IntervalKind.SEQUENCE);
        return change(options, (home, who) -> home.freeze(who, asked, Watch.NONE));
    }

    @Command(
            name = "promote",
            mixinStandardHelpOptions = true,
            description = "Makes the frozen candidate the policy of new sessions, where its advantage is proven.")
    int promote(@Mixin PeopleOptions options) {
        return change(options, (home, who) -> home.promote(who, Watch.NONE));
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Gives up the candidate that waits.")
    int withdraw(@Mixin PeopleOptions options) {
        return change(options, (home, who) -> home.withdraw(who, Watch.NONE));
    }

    @Command(name = "rollback", mixinStandardHelpOptions = true, description = "Takes the candidate in use back.")
    int rollback(@Mixin PeopleOptions options) {
        return change(options, (home, who) -> home.rollBack(who, Watch.NONE));
    }

    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = {
                "Writes what a policy has learnt to a file that evaluate-policy --policy takes.",
                "The file names the sessions that taught it, and the policy is never valued on those."
            })
    int save(
            @Mixin PeopleOptions options,
            @Option(
                            names = "--policy",
                            defaultValue = Candidates.HOME,
                            paramLabel = "SPEC",
                            description =
                                    "a policy's name, its settings as JSON, or home, which new sessions begin with"
                                            + " (default: home)")
                    String policy,
            @Option(
                            names = "--participant",
                            paramLabel = "NAME",
                            description = "on whose answered rounds it is taught; may be given several times (default:"
                                    + " everybody's)")
                    List<String> participants,
            @Option(
                            names = "--as-left",
                            description = "not taught anew: as the sessions of the one --participant left it")
                    boolean left,
            @Option(names = "--start", defaultValue = "TAUGHT", description = PolicyChoice.START) Start start,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "where it goes") Path to)
            throws IOException {
        Set<String> whose = participants == null ? Set.of() : Set.copyOf(participants);
        if (left && whose.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(), "--as-left tells of one listener: name it with --participant.");
        }
        if (left && start == Start.PRIOR) {
            throw new ParameterException(
                    spec.commandLine(), "What sessions left has its start already: leave --start or --as-left out.");
        }
        SavedPolicy saved = options.askHome((people, who) -> {
            HomePolicies home = new HomePolicies(people);
            return left
                    ? home.left(who, policy.strip(), whose.iterator().next(), Watch.NONE)
                    : home.taught(who, new SavedPolicy.Lessons(policy.strip(), whose, start), Watch.NONE);
        });
        WholeFile.write(to, saved.json().getBytes(StandardCharsets.UTF_8));
        PrintWriter out = spec.commandLine().getOut();
        out.println(told(saved, start) + ": " + to);
        out.flush();
        return 0;
    }

    private static String told(SavedPolicy saved, Start start) {
        String name = saved.spec().name();
        int sessions = saved.taughtBy().size();
        if (start == Start.TAUGHT) {
            return String.format(
                    Locale.ROOT,
                    "%s after %d lessons of %d sessions",
                    name,
                    saved.state().version(),
                    sessions);
        }
        long listeners = saved.taughtBy().stream()
                .map(SavedPolicy.Source::participant)
                .distinct()
                .count();
        return String.format(
                Locale.ROOT, "%s with a prior fitted on %d listeners in %d sessions", name, listeners, sessions);
    }

    private interface Change {
        PromotionStatus make(HomePolicies home, Visitor who);
    }

    private int change(PeopleOptions options, Change change) {
        PromotionStatus status = options.askHome((people, who) -> change.make(new HomePolicies(people), who));
        PrintWriter out = spec.commandLine().getOut();
        out.println(PromotionText.standing(status));
        status.inUse().map(PromotionText::running).ifPresent(out::println);
        status.waiting().map(PromotionText::running).ifPresent(out::println);
        PromotionText.timeline(status)
                .forEach(row ->
                        out.printf(Locale.ROOT, "%-16s  %-20s %-13s %-12s %-26s new sessions: %s%n", row.toArray()));
        out.flush();
        return 0;
    }
}
