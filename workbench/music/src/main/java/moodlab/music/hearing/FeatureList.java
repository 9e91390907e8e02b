package moodlab.music.hearing;

import java.util.ArrayList;
import java.util.List;

/** Numbers with names, in the order in which they are added. */
final class FeatureList {

    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    /** What is no number (a correlation of something constant) counts as 0. */
    void add(String name, double value) {
        names.add(name);
        values.add(Double.isFinite(value) ? value : 0);
    }

    /** Each is called by the prefix and its place, from 0 on. */
    void addAll(String prefix, double[] values) {
        for (int i = 0; i < values.length; i++) {
            add(prefix + i, values[i]);
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
