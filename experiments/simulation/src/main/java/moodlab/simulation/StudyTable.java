package moodlab.simulation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A result as text: one line a policy, with what the first policy earned more than it. */
public final class StudyTable {

    private StudyTable() {}

    /**
     * The table.
     *
     * @param reference the policy that the others are compared with
     */
    public static String of(StudyResult result, String reference) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-14s%8s%10s%7s   %-29s%s%n",
                "policy",
                "reward",
                "expected",
                "known",
                reference + " more, reward",
                reference + " more, expected"));
        for (String policy : result.policies()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-14s%8.3f%10.3f%7d   %-29s%s%n",
                    policy,
                    result.mean(policy, ListenerResult::reward),
                    result.mean(policy, ListenerResult::expected),
                    result.of(policy).stream().mapToInt(ListenerResult::known).sum(),
                    policy.equals(reference) ? "" : difference(result, reference, policy, ListenerResult::reward),
                    policy.equals(reference) ? "" : difference(result, reference, policy, ListenerResult::expected)));
        }
        return text.append("Brackets: Student's 95 % interval, paired over listeners.")
                .toString();
    }

    private static String difference(
            StudyResult result, String reference, String policy, ToDoubleFunction<ListenerResult> figure) {
        PairedDifference difference = result.compare(reference, policy, figure);
        return String.format(
                Locale.ROOT, "%+.3f [%+.3f, %+.3f]", difference.mean(), difference.lower(), difference.upper());
    }
}
