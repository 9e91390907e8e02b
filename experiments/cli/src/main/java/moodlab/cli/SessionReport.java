package moodlab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.session.Session;
import moodlab.store.Store;

/**
 * A session in a few numbers, taken from the store and not from memory.
 *
 * @param meanReward over the rounds whose reward is known; null where none is
 * @param store the store's file
 * @param head where the session's chain ends
 */
record SessionReport(
        String session,
        int rounds,
        long framesRead,
        long framesWithFace,
        Double meanReward,
        int rewardsMissing,
        String store,
        String head) {

    static SessionReport of(Session session, Store store) {
        List<Round> rounds = store.rounds(session.name());
        double[] known = rounds.stream()
                .map(Round::reward)
                .filter(Reward.Known.class::isInstance)
                .mapToDouble(reward -> ((Reward.Known) reward).value())
                .toArray();
        Double mean = known.length == 0 ? null : java.util.Arrays.stream(known).sum() / known.length;
        return new SessionReport(
                session.name(),
                rounds.size(),
                session.framesRead(),
                session.framesWithFace(),
                mean,
                rounds.size() - known.length,
                store.file().toString(),
                store.head(session.name()).map(ChainLine::of).orElse(""));
    }

    void print(PrintWriter out) {
        out.println();
        out.printf(
                "%s: %d rounds, %d frames read, a face in %d of them%n", session, rounds, framesRead, framesWithFace);
        out.printf(
                Locale.ROOT,
                "mean reward %s over %d answered rounds, %d without an answer%n",
                meanReward == null ? "–" : String.format(Locale.ROOT, "%.3f", meanReward),
                rounds - rewardsMissing,
                rewardsMissing);
        out.println("log: " + store);
        out.println(head);
        out.flush();
    }

    void write(Path file) {
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("The summary could not be written to " + file + "; the log is complete.", e);
        }
    }
}
