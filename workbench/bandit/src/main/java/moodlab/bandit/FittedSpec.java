package moodlab.bandit;

import moodlab.bandit.fitted.GaussianProcessThompson;
import moodlab.bandit.fitted.ProcessPrior;
import moodlab.bandit.fitted.TreesPrior;

/** Policies on models that are fitted to the lessons they keep. */
public sealed interface FittedSpec extends PolicySpec {

    /**
     * Thompson sampling on a Gaussian process.
     *
     * @param limits how many lessons it keeps, and how many songs it weighs
     */
    record GaussianProcess(int draws, ProcessPrior prior, GaussianProcessThompson.Limits limits, double floor)
            implements FittedSpec {
        public GaussianProcess {
            Settings.draws(draws);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "gaussian-process";
        }

        @Override
        public String label() {
            return "Gaussian process, small libraries (learns)";
        }
    }

    /**
     * Thompson weights from a bootstrapped forest.
     *
     * @param lessons how many are kept, at least 4
     */
    record Forest(TreesPrior prior, int lessons, double floor) implements FittedSpec {
        public Forest {
            Settings.lessons(lessons);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "forest";
        }

        @Override
        public String label() {
            return "Bootstrapped forest (learns in batches)";
        }
    }

    /**
     * Thompson weights from bootstrapped boosting.
     *
     * @param lessons how many are kept, at least 4
     */
    record Boosting(TreesPrior prior, int lessons, double floor) implements FittedSpec {
        public Boosting {
            Settings.lessons(lessons);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "boosting";
        }

        @Override
        public String label() {
            return "Bootstrapped boosting (learns in batches)";
        }
    }
}
