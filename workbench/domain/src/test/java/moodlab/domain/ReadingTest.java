package moodlab.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    private static final FaceBox BOX = new FaceBox(0, 0, 9, 9);

    @Test
    void namesTheDefectToMendFirst() {
        Reading.Unusable reading = new Reading.Unusable(BOX, 0.1, Set.of(Defect.BLURRED, Defect.CUT_OFF));
        assertEquals(Defect.CUT_OFF, reading.worst());
    }

    @Test
    void refusesAnUnusableFaceWithoutADefect() {
        assertThrows(IllegalArgumentException.class, () -> new Reading.Unusable(BOX, 0.1, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void readsItsLabelAndNamesARemedy(Defect defect) {
        assertEquals(defect, Defect.ofLabel(defect.label()));
        assertTrue(defect.advice().matches("[A-Z].*: .*\\."), defect.advice());
    }
}
