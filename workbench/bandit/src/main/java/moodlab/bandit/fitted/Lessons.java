package moodlab.bandit.fitted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodlab.bandit.learner.Json;
import moodlab.bandit.linear.JointFeatures;
import moodlab.bandit.linear.KnownColumns;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.song.Song;

/** The last lessons as rows of features, for models that are fitted to them; when there are too many, the oldest quarter goes. */
final class Lessons {

    private final KnownColumns columns;
    private final int most;
    private final List<Kept> kept = new ArrayList<>();
    private List<String> contextNames = List.of();
    private List<String> names = List.of();

    private record Kept(String song, List<Double> features, double reward) {

        private Kept {
            if (!(reward >= 0 && reward <= 1) || !features.stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a lesson has finite features and a reward in [0, 1]");
            }
        }
    }

    private record Saved(List<String> contextFeatures, List<String> columns, List<Kept> lessons) {}

    /**
     * As they were saved; none where nothing was.
     *
     * @param circumstances scale of the columns made of the context's features
     * @throws IllegalArgumentException where they are damaged
     */
    Lessons(double circumstances, int most, JsonNode learnt) {
        this.columns = new KnownColumns(circumstances);
        this.most = most;
        if (!learnt.isEmpty()) {
            Saved saved = Json.read(learnt, Saved.class);
            settle(columns.resume(saved.contextFeatures(), saved.columns()));
            kept.addAll(saved.lessons());
            if (kept.size() > most
                    || !kept.stream().allMatch(one -> one.features().size() == names.size())) {
                throw new IllegalArgumentException("these are no " + names.size() + " features of some lessons");
            }
        }
    }

    private void settle(JointFeatures features) {
        contextNames = features.contextNames();
        names = features.names();
    }

    /** Whether older ones had to go. */
    boolean add(Lesson lesson) {
        JointFeatures features = columns.settle(lesson.context());
        settle(features);
        double[] row = features.of(lesson.context(), lesson.song());
        kept.add(new Kept(lesson.song().id(), Json.list(row), lesson.reward()));
        if (kept.size() <= most) {
            return false;
        }
        kept.subList(0, Math.max(1, most / 4)).clear();
        return true;
    }

    /** The columns for such a context. */
    JointFeatures joint(Context context) {
        return columns.fitting(context);
    }

    double[] features(Context context, Song song) {
        return joint(context).of(context, song);
    }

    int size() {
        return kept.size();
    }

    int columns() {
        return names.size();
    }

    String song(int i) {
        return kept.get(i).song();
    }

    double[] row(int i) {
        return Json.array(kept.get(i).features());
    }

    double reward(int i) {
        return kept.get(i).reward();
    }

    double[] rewards() {
        return kept.stream().mapToDouble(Kept::reward).toArray();
    }

    JsonNode saved() {
        return columns.areKnown() ? Json.tree(new Saved(contextNames, names, kept)) : Json.tree(Map.of());
    }
}
