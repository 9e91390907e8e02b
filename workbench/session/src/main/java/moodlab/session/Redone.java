package moodlab.session;

import java.util.List;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Decision;
import moodlab.domain.song.Song;

/**
 * A round decided anew after its face was read anew: by the same state of the policy, drawn with the same seed.
 *
 * @param sameEmotion whether the most probable emotion is the same, or no face was seen either time
 * @param difference mean absolute difference of an emotion's probability; 0 without a face
 * @param sameFirst whether the list begins with the same song
 * @param sameList whether the list has the same songs in the same order
 */
public record Redone(boolean sameEmotion, double difference, boolean sameFirst, boolean sameList) {

    static Redone of(Policy policy, Decision decision, Context context) {
        Slate then = decision.slate();
        Slate now = policy.weigh(context, decision.choice().candidates()).draw(then.size(), decision.seed());
        return new Redone(
                top(decision.context()) == top(context),
                difference(decision.context(), context),
                now.song(1).equals(then.song(1)),
                songs(now).equals(songs(then)));
    }

    private static List<Song> songs(Slate slate) {
        return slate.positions().stream().map(Slate.Position::song).toList();
    }

    /** −1 without a face. */
    private static int top(Context context) {
        return context.observation()
                .emotions()
                .map(each -> each.top().ordinal())
                .orElse(-1);
    }

    private static double difference(Context then, Context now) {
        return then.observation()
                .emotions()
                .flatMap(before -> now.observation().emotions().map(after -> difference(before, after)))
                .orElse(0.0);
    }

    /** Mean absolute difference of a probability. */
    static double difference(EmotionDistribution before, EmotionDistribution after) {
        double[] first = before.toArray();
        double[] second = after.toArray();
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.abs(first[i] - second[i]);
        }
        return sum / first.length;
    }
}
