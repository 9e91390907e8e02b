package moodlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.desktop.presenter.bandit.PromotionText;
import moodlab.session.people.Visitor;
import moodlab.session.policies.HomePolicies;
import moodlab.session.policies.Lead;
import moodlab.session.policies.PromotionStatus;
import moodlab.session.policies.Watch;
import moodlab.session.policies.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moodlab policies}: candidates on their way into use, without a window. */
@Command(
        name = "policies",
        mixinStandardHelpOptions = true,
        description = {
            "Freezes a candidate, promotes it once later rounds prove its advantage, and takes it back.",
            "A promoted candidate is what new sessions on its settings begin with; it is watched, and rolled back when it turns"
                    + " out worse."
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
            description = "Freezes a candidate, taught on the whole log; only rounds after this decide about it.")
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
                    Double thumbWeight) {
        OptionalDouble weight = thumbWeight == null ? OptionalDouble.empty() : OptionalDouble.of(thumbWeight);
        WhatIf asked = new WhatIf(PolicySpec.parse(policy.strip()), weight, Lead.AS_LOGGED, IntervalKind.SEQUENCE);
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
