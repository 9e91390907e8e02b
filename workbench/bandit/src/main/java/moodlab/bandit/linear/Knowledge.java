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
    private final SongEffects songs;
    private final Deque<Observation> window = new ArrayDeque<>();
    private LinearPosterior posterior;
    private long turn;

    /** Where songs have no effects of their own. */
    Knowledge(Memory memory, LinearPosterior beforehand) {
        this(memory, beforehand, SongEffects.none());
    }

    Knowledge(Memory memory, LinearPosterior beforehand, SongEffects songs) {
        this.memory = memory;
        this.songs = songs;
        this.beforehand = beforehand;
        this.expectedBeforehand = beforehand.mean();
        this.posterior = LinearPosterior.of(beforehand.factor(), beforehand.moments());
    }

    LinearPosterior posterior() {
        return posterior;
    }

    /** The songs' own effects, given the weights. */
    SongEffects songs() {
        return songs;
    }

    void learn(Observation lesson) {
        if (memory.fades()) {
            fade(memory.discount());
        }
        add(lesson);
        if (memory.slides()) {
            window.add(lesson);
            if (window.size() > memory.window()) {
                forget(window.remove());
            }
        }
    }

    private void add(Observation lesson) {
        Observation shared = songs.add(lesson);
        posterior.add(shared.features(), shared.site().value(), shared.site().deviation());
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

    private void forget(Observation lesson) {
        Observation shared = songs.remove(lesson);
        try {
            posterior.remove(
                    shared.features(), shared.site().value(), shared.site().deviation());
        } catch (IllegalArgumentException roundedAway) {
            posterior = LinearPosterior.of(beforehand.factor(), beforehand.moments());
            songs.clear();
            window.forEach(this::add);
        }
    }

    /** Adds to a state what forgetting needs. */
    void save(ObjectNode json) {
        if (memory.fades()) {
            json.put("turn", turn);
        }
        if (memory.slides()) {
            json.set("window", Json.tree(window.stream().map(Knowledge::row).toList()));
            if (songs.areAny()) {
                json.set(
                        "windowSongs",
                        Json.tree(window.stream().map(Observation::song).toList()));
            }
        }
        songs.save(json);
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
        songs.resume(json);
        Iterator<JsonNode> names = json.path("windowSongs").elements();
        for (Iterator<JsonNode> rows = json.path("window").elements(); rows.hasNext(); ) {
            double[] row = Json.read(rows.next(), double[].class);
            window.add(lesson(songs.areAny() ? names.next().asText() : "", row));
        }
        if (window.size() > memory.window()) {
            throw new IllegalArgumentException("the window holds " + window.size() + " lessons");
        }
    }

    /** Features, value and deviation in one row. */
    private static double[] row(Observation lesson) {
        int d = lesson.features().length;
        double[] row = Arrays.copyOf(lesson.features(), d + 2);
        row[d] = lesson.site().value();
        row[d + 1] = lesson.site().deviation();
        return row;
    }

    private Observation lesson(String song, double[] row) {
        int d = expectedBeforehand.length;
        if (row.length != d + 2 || !Arrays.stream(row).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(row.length + " numbers are no lesson of the window");
        }
        return new Observation(song, Arrays.copyOf(row, d), new Likelihood.Site(row[d], row[d + 1]));
    }
}
