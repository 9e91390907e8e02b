package moodlab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A result as text: one line a policy, with what a reference policy earned more than it. */
public final class StudyTable {

    private static final String LINE = "%-14s%8s%10s%7s   %-29s%s";

    private StudyTable() {}

    /**
     * The table, its lines parted by {@code \n}.
     *
     * @param reference the policy that the others are compared with
     */
    public static String of(StudyResult result, String reference) {
        List<String> lines = new ArrayList<>();
        String more = reference + " more, ";
        lines.add(LINE.formatted("policy", "reward", "expected", "known", more + "reward", more + "expected"));
        for (String policy : result.policies()) {
            int known =
                    result.of(policy).stream().mapToInt(ListenerResult::known).sum();
            lines.add(LINE.formatted(
                            policy,
                            mean(result, policy, ListenerResult::reward),
                            mean(result, policy, ListenerResult::expected),
                            known,
                            difference(result, reference, policy, ListenerResult::reward),
                            difference(result, reference, policy, ListenerResult::expected))
                    .stripTrailing());
        }
        lines.add("Brackets: Student's 95 % interval, paired over listeners.");
        return String.join("\n", lines);
    }

    private static String mean(StudyResult result, String policy, ToDoubleFunction<ListenerResult> figure) {
        return String.format(Locale.ROOT, "%.3f", result.mean(policy, figure));
    }

    private static String difference(
            StudyResult result, String reference, String policy, ToDoubleFunction<ListenerResult> figure) {
        if (policy.equals(reference)) {
            return "";
        }
        PairedDifference difference = result.compare(reference, policy, figure);
        return String.format(
                Locale.ROOT, "%+.3f [%+.3f, %+.3f]", difference.mean(), difference.lower(), difference.upper());
    }
}
