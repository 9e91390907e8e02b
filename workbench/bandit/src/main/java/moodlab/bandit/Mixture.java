package moodlab.bandit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.Learner;
import moodlab.bandit.learner.Seeds;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/**
 * A softened mixture: w = Σ_m share_m · s(w_m), with s(w)_i ∝ w_i^(1/T) as in annealing (Kirkpatrick, Gelatt and Vecchi
 * 1983), of the weights that each part gives before any floor. Every part learns from every lesson, whoever chose the
 * song. Mixing is linear in the probabilities, so the mixture's propensities are as exact as its parts'. Cost: its parts'
 * and O(K).
 */
final class Mixture implements Learner {

    private final List<Learner> parts;
    private final PolicySpec.Mixture spec;

    Mixture(PolicySpec.Mixture spec, List<Learner> parts) {
        this.spec = spec;
        this.parts = List.copyOf(parts);
    }

    @Override
    public double[] weights(Context context, List<Song> songs, long seed) {
        double[] mixed = new double[songs.size()];
        for (int m = 0; m < parts.size(); m++) {
            double[] weights = softened(parts.get(m).weights(context, songs, Seeds.mix(seed, m)));
            double share = spec.parts().get(m).share();
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] = Math.min(1, mixed[i] + share * weights[i]);
            }
        }
        return mixed;
    }

    private double[] softened(double[] weights) {
        if (spec.temperature() == 1) {
            return weights;
        }
        double best = Weights.highest(weights);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.pow(weights[i] / best, 1 / spec.temperature());
        }
        return Weights.normalised(weights);
    }

    @Override
    public void learn(Lesson lesson) {
        parts.forEach(part -> part.learn(lesson));
    }

    @Override
    public JsonNode saved() {
        return Json.tree(parts.stream().map(Learner::saved).toList());
    }
}
