package moodlab.training;

/**
 * What one pass over the training rows brought. Accuracies are shares, 0 … 1, on the held-out training rows.
 *
 * @param epoch 1 for the first
 * @param commit of the code that learnt it, since a later one may resume a run
 * @param learningRate at its end
 * @param trainLoss mean sum of both heads' cross-entropies, in nats, with augmentation and dropout
 * @param heldOutLoss mean cross-entropy of the perceived head to the votes' shares, in nats, without either; this and what
 *     follows are of the averaged weights
 * @param heldOutAccuracy of the label's head against the FER2013 label
 * @param heldOutAccuracyFerPlus of the perceived head against the FER+ truth, on the rows that have one
 * @param heldOutMacroF1 of the same
 * @param imagesPerSecond learnt from, measuring not counted
 * @param seconds it took, measuring included
 */
public record EpochMetrics(
        int epoch,
        String commit,
        double learningRate,
        double trainLoss,
        double heldOutLoss,
        double heldOutAccuracy,
        double heldOutAccuracyFerPlus,
        double heldOutMacroF1,
        double imagesPerSecond,
        double seconds) {}
