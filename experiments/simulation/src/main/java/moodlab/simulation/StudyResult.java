package moodlab.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All that the policies earned, one entry a listener and policy. */
public record StudyResult(List<ListenerResult> entries) {

    public StudyResult {
        entries = List.copyOf(entries);
    }

    /** The policies, in the design's order. */
    public List<String> policies() {
        return entries.stream().map(ListenerResult::policy).distinct().toList();
    }

    /** One policy's entries, by listener. */
    public List<ListenerResult> of(String policy) {
        return entries.stream().filter(entry -> entry.policy().equals(policy)).toList();
    }

    /** The mean over listeners of one figure. */
    public double mean(String policy, ToDoubleFunction<ListenerResult> figure) {
        return of(policy).stream().mapToDouble(figure).average().orElseThrow();
    }

    /**
     * By how much the first earned more than the second, listener by listener. A listener for whom the figure is not
     * known under both is left out.
     *
     * @param figure {@link ListenerResult#reward} or {@link ListenerResult#expected}
     */
    public PairedDifference compare(String first, String second, ToDoubleFunction<ListenerResult> figure) {
        List<ListenerResult> ones = of(first);
        List<ListenerResult> others = of(second);
        double[] differences = new double[ones.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = figure.applyAsDouble(ones.get(i)) - figure.applyAsDouble(others.get(i));
        }
        return PairedDifference.of(
                Arrays.stream(differences).filter(Double::isFinite).toArray());
    }
}
