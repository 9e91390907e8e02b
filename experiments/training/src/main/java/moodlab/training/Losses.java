package moodlab.training;

/**
 * Mean cross-entropies of a batch, in nats.
 *
 * @param perceived of what people perceive
 * @param label of FER2013's label
 */
record Losses(double perceived, double label) {

    /** One number: the label's counts so much where the other counts 1. */
    double sum(double labelWeight) {
        return perceived + labelWeight * label;
    }
}
