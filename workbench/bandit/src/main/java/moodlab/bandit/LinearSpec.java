package moodlab.bandit;

import moodlab.bandit.linear.LogisticPrior;
import moodlab.bandit.linear.RidgePrior;

/** Further policies on linear models. */
public sealed interface LinearSpec extends PolicySpec {

    /**
     * Boltzmann exploration on a ridge regression.
     *
     * @param temperature in units of the reward, above 0: what makes a difference of e in the odds
     */
    record Boltzmann(double temperature, RidgePrior prior, double floor) implements LinearSpec {
        public Boltzmann {
            Settings.positive("temperature", temperature);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "boltzmann";
        }

        @Override
        public String label() {
            return "Boltzmann (learns)";
        }
    }

    /**
     * RegCB with linear regressors.
     *
     * @param radius of the confidence set, in posterior deviations, above 0
     * @param optimistic whether the highest upper bound plays; if not, all songs that may be the best play alike
     */
    record RegCb(double radius, boolean optimistic, RidgePrior prior, double floor) implements LinearSpec {
        public RegCb {
            Settings.positive("radius", radius);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "regcb";
        }

        @Override
        public String label() {
            return "RegCB: all that may be the best (learns)";
        }
    }

    /**
     * LinUCB with a regression for each song.
     *
     * @param alpha width of the confidence bound in posterior deviations, above 0
     */
    record LinUcb(double alpha, RidgePrior prior, double floor) implements LinearSpec {
        public LinUcb {
            Settings.positive("alpha", alpha);
            Settings.withoutSongs(prior);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "linucb";
        }

        @Override
        public String label() {
            return "LinUCB, each song for itself (learns)";
        }
    }

    /**
     * LinUCB with weights that all songs share beside each song's own.
     *
     * @param alpha width of the confidence bound in posterior deviations, above 0
     */
    record HybridLinUcb(double alpha, RidgePrior prior, double floor) implements LinearSpec {
        public HybridLinUcb {
            Settings.positive("alpha", alpha);
            Settings.withoutSongs(prior);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "linucb-hybrid";
        }

        @Override
        public String label() {
            return "LinUCB, songs together (learns)";
        }
    }

    /** Thompson sampling on a logistic regression. */
    record Logistic(int draws, LogisticPrior prior, double floor) implements LinearSpec {
        public Logistic {
            Settings.draws(draws);
            Settings.floor(floor);
        }

        @Override
        public String name() {
            return "logistic";
        }

        @Override
        public String label() {
            return "Logistic Thompson sampling (learns)";
        }
    }
}
