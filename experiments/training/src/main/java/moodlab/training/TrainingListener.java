package moodlab.training;

/** Hears how a run goes on, on the run's thread. */
@FunctionalInterface
public interface TrainingListener {

    void heard(TrainingEvent event);
}
