package moodlab.bandit.lists;

import java.util.List;
import java.util.Map;

/**
 * How clicks on a list come about: a stated assumption about position bias, never a fact. A song is clicked where it is
 * looked at (examined) and attractive.
 */
public sealed interface ClickModel {

    /** The natural logarithm of the answer's probability, −∞ where the model forbids it. */
    double logLikelihood(ListAnswer answer);

    /**
     * How likely that position is to be looked at, given the clicks before it.
     *
     * @param position counted from 1
     */
    double examination(ListAnswer answer, int position);

    /** The sum over independent answers. */
    default double logLikelihood(List<ListAnswer> answers) {
        return answers.stream().mapToDouble(this::logLikelihood).sum();
    }

    /**
     * Position-based (Richardson, Dominowska and Ragno 2007, "Predicting clicks", WWW; Craswell, Zoeter, Taylor and Ramsey
     * 2008, "An experimental comparison of click position-bias models", WSDM): position j is looked at with probability e_j,
     * whatever else happens, so P(click) = e_j a_i. Only products are seen: e_1 = 1 fixes the scale.
     *
     * @param examinations e_1 … e_k in [0, 1]; positions beyond have the last
     * @param attractions a_i by song id, in [0, 1]
     * @param otherwise attraction of songs that are not named
     */
    record PositionBased(List<Double> examinations, Map<String, Double> attractions, double otherwise)
            implements ClickModel {
        public PositionBased {
            examinations = List.copyOf(examinations);
            attractions = Map.copyOf(attractions);
            if (examinations.isEmpty()) {
                throw new IllegalArgumentException("at least one position is examined");
            }
            examinations.forEach(ClickModel::checkProbability);
            attractions.values().forEach(ClickModel::checkProbability);
            checkProbability(otherwise);
        }

        @Override
        public double logLikelihood(ListAnswer answer) {
            double sum = 0;
            for (int j = 0; j < answer.size(); j++) {
                double p = at(j) * attractions.getOrDefault(answer.songs().get(j), otherwise);
                sum += StrictMath.log(answer.isClicked(j) ? p : 1 - p);
            }
            return sum;
        }

        @Override
        public double examination(ListAnswer answer, int position) {
            return at(position - 1);
        }

        private double at(int j) {
            return examinations.get(Math.min(j, examinations.size() - 1));
        }
    }

    /**
     * Cascade (Craswell and others 2008): the list is read from the top, the first attractive song is clicked, nothing after
     * it is looked at. Two clicks on a list contradict it.
     *
     * @param attractions a_i by song id, in [0, 1]
     * @param otherwise attraction of songs that are not named
     */
    record Cascade(Map<String, Double> attractions, double otherwise) implements ClickModel {
        public Cascade {
            attractions = Map.copyOf(attractions);
            attractions.values().forEach(ClickModel::checkProbability);
            checkProbability(otherwise);
        }

        @Override
        public double logLikelihood(ListAnswer answer) {
            if (answer.clicks() > 1) {
                return Double.NEGATIVE_INFINITY;
            }
            int end = answer.first() < 0 ? answer.size() : answer.first() + 1;
            double sum = 0;
            for (int j = 0; j < end; j++) {
                double p = attractions.getOrDefault(answer.songs().get(j), otherwise);
                sum += StrictMath.log(answer.isClicked(j) ? p : 1 - p);
            }
            return sum;
        }

        @Override
        public double examination(ListAnswer answer, int position) {
            return answer.first() < 0 || position <= answer.first() + 1 ? 1 : 0;
        }
    }

    private static void checkProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability lies in [0, 1]: " + value);
        }
    }
}
