package moodlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import moodlab.bandit.PolicySpec;
import moodlab.domain.choice.Slate;
import moodlab.session.DecisionReplay;
import moodlab.session.Weighed;

/** What a session's rounds came to when they were decided anew. */
final class DecisionTotals {

    private int rounds;
    private int redrawn;
    private int identical;
    private int close;
    private int states;
    private double largest;
    private int asked;
    private int sameFirst;
    private double first;
    private double loggedFirst;
    private int sameDrawn;
    private final RereadTotals reread = new RereadTotals();

    void add(DecisionReplay.Step step) {
        rounds++;
        redrawn += step.redrawn() ? 1 : 0;
        states += step.sameState() ? 1 : 0;
        step.again().ifPresent(again -> {
            identical += again.identical() ? 1 : 0;
            close += again.difference() <= DecisionReplay.TOLERANCE ? 1 : 0;
            largest = Math.max(largest, again.difference());
        });
        step.other().ifPresent(other -> add(other, step.round().decision().slate()));
        reread.add(step.round().decision().sequence(), step.anew());
    }

    private void add(Weighed other, Slate slate) {
        asked++;
        sameFirst += other.sameFirst() ? 1 : 0;
        sameDrawn += other.sameDrawn() ? 1 : 0;
        first += other.first();
        loggedFirst += slate.positions().get(0).propensity();
    }

    /** Whether all is as it was logged. */
    boolean same() {
        return redrawn == rounds && close == rounds && states == rounds;
    }

    void print(String session, LogReplay.Others others, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %d rounds; %d lists redrawn bit for bit; probabilities identical in %d, within 1e-9 in %d"
                        + " (largest difference %.2g); the policy's state as logged in %d%n",
                session,
                rounds,
                redrawn,
                identical,
                close,
                largest,
                states);
        others.policy().map(PolicySpec::name).filter(name -> asked > 0).ifPresent(name -> print(name, out));
        others.model().ifPresent(model -> reread.print(out));
    }

    private void print(String policy, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %s: the same favourite in %d of %d rounds, with the same seed the same first song in %d; it gives the"
                        + " songs that came first %.4f on average, the log %.4f%n",
                policy,
                sameFirst,
                asked,
                sameDrawn,
                first / asked,
                loggedFirst / asked);
    }
}
