package moodlab.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The kept rows of the training part, divided into those learnt from and those only measured on. The same for every run, so
 * that no run is measured on rows that its teacher learnt.
 */
record Split(List<Integer> train, List<Integer> heldOut) {

    private static final long SEED = 20261122;

    static Split of(List<Integer> kept, TrainingSettings.Recipe recipe) {
        List<Integer> order = new ArrayList<>(kept);
        Collections.shuffle(order, new Random(SEED));
        int held = Math.min(recipe.rows().heldOut(), order.size() / 2);
        int last = (int) Math.min(order.size(), (long) held + recipe.rows().trainedOn());
        return new Split(List.copyOf(order.subList(held, last)), List.copyOf(order.subList(0, held)));
    }
}
