package moodlab.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import moodlab.domain.Defect;

/** Defects in one cell: their labels with a space between. */
final class DefectText {

    private DefectText() {}

    static String of(Set<Defect> defects) {
        return defects.stream().map(Defect::label).collect(Collectors.joining(" "));
    }

    static Set<Defect> parse(String text) {
        return Arrays.stream(text.split(" "))
                .map(Defect::ofLabel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Defect.class)));
    }
}
