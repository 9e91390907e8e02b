package moodlab.music.hearing;

import java.util.List;

/**
 * How a model's parts are put together.
 *
 * @param ends how many features the groups up to each one have
 * @param gamma of the {@link SongKernel}
 * @param words how many mood words the machine knows
 * @param wordShare how much the words count for the machine, 0 … 1
 * @param shares what each expert counts, in the order of {@link Part}; they add up to one
 * @param calibrations of each expert, in that order
 * @param sharpness the mixture's probabilities are raised to this power and scaled; positive
 */
public record ModelPlan(
        List<Integer> ends,
        double gamma,
        int words,
        double wordShare,
        List<Double> shares,
        List<Calibration> calibrations,
        double sharpness) {

    /** The experts. */
    public enum Part {
        /** Support vector machine with mood words. */
        MACHINE,
        /** Regularised multinomial regression. */
        LINEAR,
        /** Random forest. */
        FOREST,
        /** Gradient boosting. */
        BOOSTING,
        /** The {@link AudioNetwork}. */
        NETWORK
    }

    public ModelPlan {
        ends = List.copyOf(ends);
        shares = List.copyOf(shares);
        calibrations = List.copyOf(calibrations);
        if (shares.size() != Part.values().length || calibrations.size() != shares.size() || !(sharpness > 0)) {
            throw new IllegalArgumentException("a plan has a share and a calibration for each expert");
        }
    }

    /** The experts' calibrated answers as one, from their scores in the order of {@link Part}. */
    public QuadrantChances combine(List<double[]> scores) {
        double[] sums = new double[QuadrantChances.COUNT];
        for (Part part : Part.values()) {
            QuadrantChances answer = answer(part, scores.get(part.ordinal()));
            for (int q = 0; q < sums.length; q++) {
                sums[q] += shares.get(part.ordinal()) * answer.probability(q);
            }
        }
        for (int q = 0; q < sums.length; q++) {
            sums[q] = Math.pow(Math.max(1e-9, sums[q]), sharpness);
        }
        return QuadrantChances.of(sums);
    }

    /** One expert's calibrated answer. */
    public QuadrantChances answer(Part part, double[] scores) {
        return calibrations.get(part.ordinal()).apply(scores);
    }
}
