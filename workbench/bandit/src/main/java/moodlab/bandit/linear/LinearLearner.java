package moodlab.bandit.linear;

import com.fasterxml.jackson.databind.JsonNode;
import moodlab.bandit.learner.Learner;
import moodlab.domain.choice.Lesson;

/** A policy all of whose knowledge is a linear model's. */
abstract class LinearLearner implements Learner {

    private final LinearModel model;

    LinearLearner(LinearModel model) {
        this.model = model;
    }

    final LinearModel model() {
        return model;
    }

    @Override
    public final void learn(Lesson lesson) {
        model.learn(lesson);
    }

    @Override
    public final JsonNode saved() {
        return model.saved();
    }
}
