package moodlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;

/** A session's rounds as lines of text, one as each ends. */
final class RoundTable {

    private static final String LINE = "%5s  %-14s %-9s %-6s %-6s  %s%n";

    private final PrintWriter out;

    RoundTable(PrintWriter out) {
        this.out = out;
        out.printf(
                LINE,
                "round",
                "emotion",
                "strategy",
                "answer",
                "reward",
                "songs (propensity at their position; * played)");
    }

    void print(Round round) {
        Decision decision = round.decision();
        out.printf(
                Locale.ROOT,
                LINE,
                decision.sequence(),
                emotion(round),
                decision.context().strategy().strategy().label(),
                round.outcome().thumb().map(thumb -> thumb.label()).orElse("–"),
                reward(round.reward()),
                songs(round));
        out.flush();
    }

    private static String emotion(Round round) {
        return round.decision()
                .context()
                .observation()
                .emotions()
                .map(RoundTable::top)
                .orElse("no face");
    }

    private static String top(EmotionDistribution emotions) {
        return String.format(Locale.ROOT, "%s %.2f", emotions.top().label(), emotions.probability(emotions.top()));
    }

    private static String reward(Reward reward) {
        return reward instanceof Reward.Known known ? String.format(Locale.ROOT, "%.2f", known.value()) : "–";
    }

    private static String songs(Round round) {
        int[] position = {0};
        int played = round.outcome().played().orElse(0);
        return round.decision().slate().positions().stream()
                .map(at -> String.format(
                        Locale.ROOT,
                        "%s%s %.3f",
                        ++position[0] == played ? "*" : "",
                        at.song().title(),
                        at.propensity()))
                .collect(Collectors.joining(", "));
    }
}
