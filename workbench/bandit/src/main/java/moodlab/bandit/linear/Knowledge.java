package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import moodlab.bandit.learner.Json;

/**
 * A linear posterior that forgets as its {@link Memory} says: lessons fade or slide out, what was believed beforehand
 * stays. Cost: O(d²) a lesson, and as much again where it forgets; a window keeps its lessons.
 */
final class Knowledge {

    private final Memory memory;
    private final LinearPosterior beforehand;
    private final double[] expectedBeforehand;
    private final Deque<double[]> window = new ArrayDeque<>();
    private LinearPosterior posterior;
    private long turn;

    Knowledge(Memory memory, LinearPosterior beforehand) {
        this.memory = memory;
        this.beforehand = beforehand;
        this.expectedBeforehand = beforehand.mean();
        this.posterior = LinearPosterior.of(beforehand.factor(), beforehand.moments());
    }

    LinearPosterior posterior() {
        return posterior;
    }

    void learn(double[] features, Likelihood.Site site) {
        if (memory.fades()) {
            fade(memory.discount());
        }
        posterior.add(features, site.value(), site.deviation());
        if (memory.slides()) {
            double[] lesson = Arrays.copyOf(features, features.length + 2);
            lesson[features.length] = site.value();
            lesson[features.length + 1] = site.deviation();
            window.add(lesson);
            if (window.size() > memory.window()) {
                forget(window.remove());
            }
        }
    }

    /** A₀ is the sum of its factor's rows' squares: one row a lesson gives back in d lessons what d discounts took. */
    private void fade(double discount) {
        posterior.fade(discount);
        int dimension = expectedBeforehand.length;
        double[] row = beforehand.factor().row((int) (turn++ % dimension));
        double share = Math.sqrt((1 - discount) * dimension);
        double value = 0;
        for (int i = 0; i < dimension; i++) {
            row[i] *= share;
            value += row[i] * expectedBeforehand[i];
        }
        posterior.add(row, value, 1);
    }

    private void forget(double[] lesson) {
        int end = lesson.length - 2;
        try {
            posterior.remove(Arrays.copyOf(lesson, end), lesson[end], lesson[end + 1]);
        } catch (IllegalArgumentException roundedAway) {
            posterior = LinearPosterior.of(beforehand.factor(), beforehand.moments());
            window.forEach(kept -> posterior.add(Arrays.copyOf(kept, end), kept[end], kept[end + 1]));
        }
    }

    /** Adds to a state what forgetting needs. */
    void save(ObjectNode json) {
        if (memory.fades()) {
            json.put("turn", turn);
        }
        if (memory.slides()) {
            json.set("window", Json.tree(window));
        }
    }

    /**
     * As it was saved.
     *
     * @throws IllegalArgumentException where that is damaged
     */
    void resume(double[] cholesky, double[] moments, JsonNode json) {
        LinearPosterior saved = LinearPosterior.of(Factor.of(moments.length, cholesky), moments);
        if (saved.dimension() != expectedBeforehand.length) {
            throw new IllegalArgumentException(
                    saved.dimension() + " weights for " + expectedBeforehand.length + " columns");
        }
        posterior = saved;
        turn = Math.max(0, json.path("turn").asLong());
        for (Iterator<JsonNode> rows = json.path("window").elements(); rows.hasNext(); ) {
            double[] lesson = Json.read(rows.next(), double[].class);
            if (lesson.length != expectedBeforehand.length + 2
                    || !Arrays.stream(lesson).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(lesson.length + " numbers are no lesson of the window");
            }
            window.add(lesson);
        }
        if (window.size() > memory.window()) {
            throw new IllegalArgumentException("the window holds " + window.size() + " lessons");
        }
    }
}
