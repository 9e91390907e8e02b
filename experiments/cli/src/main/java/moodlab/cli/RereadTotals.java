package moodlab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import moodlab.session.DecisionReplay;
import moodlab.session.Redone;

/** What a session's rounds came to when another network read their faces. */
final class RereadTotals {

    private static final int NAMED = 20;

    private final List<Redone> redone = new ArrayList<>();
    private final List<Integer> without = new ArrayList<>();
    private int read;

    void add(int sequence, DecisionReplay.Anew anew) {
        if (anew.read()) {
            read++;
        } else {
            without.add(sequence);
        }
        anew.redone().ifPresent(redone::add);
    }

    void print(PrintWriter out) {
        out.printf("  faces read anew in %d of %d rounds%s%n", read, read + without.size(), gaps());
        if (redone.isEmpty()) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "  of %d decided on them: another emotion in %d, another first song in %d, another list in %d; a"
                        + " probability of an emotion differs by %.4f on average%n",
                redone.size(),
                redone.stream().filter(each -> !each.sameEmotion()).count(),
                redone.stream().filter(each -> !each.sameFirst()).count(),
                redone.stream().filter(each -> !each.sameList()).count(),
                redone.stream().mapToDouble(Redone::difference).average().orElse(0));
    }

    private String gaps() {
        if (without.isEmpty()) {
            return "";
        }
        String named = without.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return "; no frames kept of " + (without.size() == 1 ? "round " : "rounds ") + named
                + (without.size() > NAMED ? " and " + (without.size() - NAMED) + " more" : "");
    }
}
