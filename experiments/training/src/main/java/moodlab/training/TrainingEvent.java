package moodlab.training;

/** What a run tells while it goes on. */
public sealed interface TrainingEvent {

    /** The run begins, or goes on after {@code epochsDone}. */
    record Started(RunRecord record, int epochsDone) implements TrainingEvent {}

    /**
     * A step was made.
     *
     * @param images done in this run so far, of all epochs
     * @param allImages of all epochs
     * @param loss smoothed cross-entropy, in nats
     * @param secondsLeft as the pace so far lets expect
     */
    record Step(int epoch, long images, long allImages, double loss, double secondsLeft) implements TrainingEvent {}

    /** An epoch is done and on disk. */
    record EpochDone(EpochMetrics metrics, int epochs) implements TrainingEvent {}
}
