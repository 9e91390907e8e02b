package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import moodlab.bandit.learner.Json;

/**
 * Each song's own effect b_a ~ N(0, σ_b²) beside the weights θ that all songs share: r = ½ + xᵀθ + b_a + e, a linear mixed
 * model (Henderson 1975, "Best linear unbiased estimation and prediction under a selection model", Biometrics 31; in
 * bandits Li et al. 2010, algorithm 2, and Zhu and Kveton 2022, "Random effect linear bandits", AISTATS).
 *
 * <p>A lesson touches one song, so the joint precision is an arrow: given θ the effects are independent, N(h_a − g_aᵀθ, v_a),
 * and all that a lesson says of θ alone, effects integrated out, is one normal observation of (x − g_a)ᵀθ at y − h_a with
 * variance σ² + v_a, of what the song's other lessons left. So the joint posterior is kept by one rank-one update of θ's
 * factor and three sums of the song's, exactly; a lesson leaves a window by the same observation taken out. Cost: O(d²) a
 * lesson, as without effects; d + 2 numbers a song that has played.
 */
final class SongEffects {

    private final double deviation;
    private final int dimension;
    private final Map<String, SongEffect> songs = new HashMap<>();

    /**
     * Of songs without lessons.
     *
     * @param deviation σ_b; 0 where songs have no effect of their own
     * @param dimension how many shared weights there are
     */
    SongEffects(double deviation, int dimension) {
        this.deviation = deviation;
        this.dimension = dimension;
    }

    /** Without effects. */
    static SongEffects none() {
        return new SongEffects(0, 0);
    }

    /** Whether songs have any. */
    boolean areAny() {
        return deviation > 0;
    }

    /** σ_b. */
    double deviation() {
        return deviation;
    }

    /** A song's; null where it never played. */
    SongEffect of(String song) {
        return songs.get(song);
    }

    /** Takes a lesson in, and gives what it says of the shared weights. */
    Observation add(Observation lesson) {
        if (!areAny()) {
            return lesson;
        }
        SongEffect effect = songs.computeIfAbsent(lesson.song(), id -> new SongEffect(deviation, dimension));
        Observation ofShared = effect.ofShared(lesson);
        effect.add(lesson);
        return ofShared;
    }

    /** Takes a lesson out that is in, and gives what the shared weights lose. */
    Observation remove(Observation lesson) {
        if (!areAny()) {
            return lesson;
        }
        SongEffect effect = songs.get(lesson.song());
        effect.remove(lesson);
        Observation ofShared = effect.ofShared(lesson);
        if (effect.isUntaught()) {
            songs.remove(lesson.song());
        }
        return ofShared;
    }

    /** Forgets all songs. */
    void clear() {
        songs.clear();
    }

    /** Adds them to a state. */
    void save(ObjectNode json) {
        if (areAny()) {
            SortedMap<String, SongEffect.Saved> sorted = new TreeMap<>();
            songs.forEach((song, effect) -> sorted.put(song, effect.saved()));
            json.set("songs", Json.tree(sorted));
        }
    }

    /**
     * As they were saved.
     *
     * @throws IllegalArgumentException where that is damaged
     */
    void resume(JsonNode json) {
        if (areAny() != json.has("songs")) {
            throw new IllegalArgumentException("songs have effects of their own in the settings or in the state alone");
        }
        for (Map.Entry<String, JsonNode> song : json.path("songs").properties()) {
            SongEffect.Saved saved = Json.read(song.getValue(), SongEffect.Saved.class);
            songs.put(song.getKey(), SongEffect.of(saved, deviation, dimension));
        }
    }
}
