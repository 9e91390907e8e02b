package moodlab.desktop.presenter.bandit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import moodlab.session.policies.PromotionStatus;

/** A promotion in words. */
public final class PromotionText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Why nothing can be frozen, promoted or taken back now. */
    public static final String LOOK_ONLY =
            "A session runs: until it has ended its rounds are only looked at. Freeze, promote and take back under Session →"
                    + " Policies afterwards.";

    private PromotionText() {}

    /** What new sessions begin with. */
    public static String standing(PromotionStatus status) {
        return "New sessions begin with " + status.policy() + ".";
    }

    /** How a candidate is doing. */
    public static String running(PromotionStatus.Running now) {
        String found = String.format(
                Locale.ROOT,
                "%s (%s), %s: %d answered rounds, advantage %+.3f … %+.3f",
                now.name(),
                now.policy(),
                now.inUse() ? "in use and watched" : "waiting",
                now.rounds(),
                now.advantage().low(),
                now.advantage().high());
        return found + unfit(now) + verdict(now);
    }

    private static String unfit(PromotionStatus.Running now) {
        return now.unfit() == 0 ? "" : " (" + now.unfit() + " rounds of listeners with other features do not count)";
    }

    private static String verdict(PromotionStatus.Running now) {
        if (now.inUse()) {
            return ". It is rolled back when the upper end falls below zero.";
        }
        if (now.ready()) {
            return ". Proven: it may be promoted.";
        }
        return now.more().isPresent()
                ? ". About " + now.more().getAsLong() + " more rounds would prove it."
                : ". Not proven: more rounds are needed.";
    }

    /** A row a step: when, who, which, what, advantage then, policy of new sessions after it. */
    public static List<List<String>> timeline(PromotionStatus status) {
        return status.timeline().stream()
                .map(step -> List.of(
                        TIME.format(step.at()),
                        step.who(),
                        "candidate-" + step.promotion(),
                        step.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        step.rounds() == 0
                                ? "–"
                                : String.format(
                                        Locale.ROOT,
                                        "%+.3f … %+.3f after %d",
                                        step.advantage().low(),
                                        step.advantage().high(),
                                        step.rounds()),
                        step.policy()))
                .toList();
    }
}
