package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import moodlab.datasets.FerPlusVotes;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import org.junit.jupiter.api.Test;

class TargetMixTest {

    private final TargetMix mix = new TargetMix(0.4);

    @Test
    void weighsLabelAndVotes() {
        EmotionDistribution target = mix.target(Emotion.FEAR, FerPlusVotes.of(0, 0, 2, 0, 0, 6, 0));
        assertEquals(0.4 + 0.6 * 0.25, target.probability(Emotion.FEAR), 1e-12);
        assertEquals(0.6 * 0.75, target.probability(Emotion.SURPRISE), 1e-12);
    }

    @Test
    void takesTheLabelAloneWhereNobodyVoted() {
        assertEquals(EmotionDistribution.certain(Emotion.SAD), mix.target(Emotion.SAD, FerPlusVotes.none()));
    }
}
