package moodlab.training;

import moodlab.datasets.FerPlusVotes;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/**
 * What the network should answer for a picture: the FER2013 label with weight {@code labelShare} and the shares of the
 * FER+ votes with the rest; the label alone where nobody voted for one of the seven.
 *
 * @param labelShare 0 … 1
 */
record TargetMix(double labelShare) {

    TargetMix {
        if (!(labelShare >= 0 && labelShare <= 1)) {
            throw new IllegalArgumentException("the label's share lies in [0, 1]: " + labelShare);
        }
    }

    EmotionDistribution target(Emotion label, FerPlusVotes votes) {
        return votes.shares().map(shares -> mixed(label, shares)).orElseGet(() -> EmotionDistribution.certain(label));
    }

    private EmotionDistribution mixed(Emotion label, EmotionDistribution shares) {
        double[] mix = shares.toArray();
        double[] certain = EmotionDistribution.certain(label).toArray();
        for (int i = 0; i < mix.length; i++) {
            mix[i] = labelShare * certain[i] + (1 - labelShare) * mix[i];
        }
        return EmotionDistribution.of(mix);
    }
}
