package moodlab.training;

/**
 * What one pass over the training rows brought. Accuracies are shares, 0 … 1, on the held-out training rows.
 *
 * @param epoch 1 for the first
 * @param commit of the code that learnt it, since a later one may resume a run
 * @param learningRate at its end
 * @param trainLoss mean cross-entropy of its steps, in nats, with augmentation and dropout
 * @param heldOutLoss mean cross-entropy to the mixed targets, in nats, without either
 * @param heldOutAccuracy against the FER2013 label
 * @param heldOutAccuracyFerPlus against the FER+ truth, on the rows that have one
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
        double seconds) {}
