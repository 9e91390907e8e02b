package moodlab.session;

import java.util.Arrays;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Policy;
import moodlab.domain.round.Decision;

/**
 * What a policy gives a round's candidates, held against the log.
 *
 * @param identical whether every probability has the logged bits
 * @param difference the largest absolute difference of a probability
 * @param sameFirst whether it thinks most of the same song
 * @param first the probability that it gives the list's first song, which the log drew
 * @param sameDrawn whether it draws the same first song with the logged seed
 */
public record Weighed(boolean identical, double difference, boolean sameFirst, double first, boolean sameDrawn) {

    static Weighed of(Policy policy, Decision decision) {
        Choice logged = decision.choice();
        Choice weighed = policy.weigh(decision.context(), logged.candidates());
        double[] now = weighed.toArray();
        double[] then = logged.toArray();
        double difference = 0;
        for (int i = 0; i < now.length; i++) {
            difference = Math.max(difference, Math.abs(now[i] - then[i]));
        }
        int drawn = logged.candidates().indexOf(decision.slate().song(1));
        boolean sameDrawn =
                weighed.draw(1, decision.seed()).song(1).equals(decision.slate().song(1));
        return new Weighed(Arrays.equals(now, then), difference, largest(now) == largest(then), now[drawn], sameDrawn);
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
