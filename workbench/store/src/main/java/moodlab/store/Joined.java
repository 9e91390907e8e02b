package moodlab.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Lists in one text, joined by {@code ;}. Doubles read back to the same bits. */
final class Joined {

    private Joined() {}

    static String of(DoubleStream values) {
        return values.mapToObj(Double::toString).collect(Collectors.joining(";"));
    }

    static String of(List<String> values) {
        return String.join(";", values);
    }

    static double[] doubles(String text) {
        return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    static List<String> texts(String text) {
        return List.of(text.split(";"));
    }
}
