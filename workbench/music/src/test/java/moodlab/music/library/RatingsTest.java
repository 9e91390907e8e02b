package moodlab.music.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.junit.jupiter.api.Test;

class RatingsTest {

    /** Values by rater, a dot where there is none. */
    private static List<List<Double>> units(String... raters) {
        int count = raters[0].split(" ", -1).length;
        List<List<Double>> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Double> unit = new ArrayList<>();
            for (String rater : raters) {
                String value = rater.split(" ", -1)[i];
                if (!value.equals(".")) {
                    unit.add(Double.valueOf(value));
                }
            }
            units.add(unit);
        }
        return units;
    }

    /**
     * The worked example of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C, D: four observers,
     * twelve units, values missing. The paper gives 0.849 for interval data.
     */
    @Test
    void agreesWithTheWorkedExampleOfFourObservers() {
        double alpha = KrippendorffAlpha.interval(units(
                        "1 2 3 3 2 1 4 1 2 . . .",
                        "1 2 3 3 2 2 4 1 2 5 . 3",
                        ". 3 3 3 2 3 4 2 2 5 1 .",
                        "1 2 3 3 2 4 4 1 2 5 1 ."))
                .orElseThrow();
        assertEquals(0.849, alpha, 5e-4);
    }

    /** The example of three coders and fifteen units in the English Wikipedia, Krippendorff's alpha: 0.811 for interval data. */
    @Test
    void agreesWithTheExampleOfThreeCoders() {
        double alpha = KrippendorffAlpha.interval(units(
                        ". . . . . 3 4 1 2 1 1 3 3 . 3",
                        "1 . 2 1 3 3 4 3 . . . . . . .",
                        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"))
                .orElseThrow();
        assertEquals(0.811, alpha, 5e-4);
    }

    @Test
    void isOneForAgreementAndNothingWhereNothingVaries() {
        assertEquals(1, KrippendorffAlpha.interval(units("1 2 3", "1 2 3")).orElseThrow());
        assertEquals(OptionalDouble.empty(), KrippendorffAlpha.interval(units("1 1 1", "1 1 1")));
        assertEquals(OptionalDouble.empty(), KrippendorffAlpha.interval(units("1 2 3", ". . .")));
        assertEquals(OptionalDouble.empty(), KrippendorffAlpha.interval(List.of()));
        assertTrue(KrippendorffAlpha.interval(units("1 2 1 2", "2 1 2 1")).orElseThrow() < 0);
    }

    private static SourceTag rated(String rater, double valence) {
        return Ratings.tag(rater, new Affect(valence, -valence), Instant.EPOCH);
    }

    private static SourceTag folder() {
        return new SourceTag(
                TagSource.FOLDER, "", Instant.EPOCH, MoodFolder.Q4.affect(), MoodTag.FOLDER_SPREAD, "folder");
    }

    @Test
    void asksFirstAboutTheLeastCertain() {
        Map<String, List<SourceTag>> tags = Map.of(
                "folder", List.of(folder()),
                "nothing", List.of(),
                "rated by me", List.of(rated("R-1", 0)),
                "rated by another", List.of(folder(), rated("R-2", 0.5)),
                "in dispute", List.of(rated("R-2", -0.9), rated("R-3", 0.9)));
        assertEquals(
                List.of("in dispute", "nothing", "folder", "rated by another"),
                Ratings.queue(tags.keySet(), tags::get, "R-1"));
    }

    @Test
    void tellsAgreementOverWhatTwoHaveRated() {
        Ratings.Agreement agreement = Ratings.agreement(List.of(
                List.of(rated("R-1", 0.5), rated("R-2", 0.5)),
                List.of(folder(), rated("R-1", -0.5), rated("R-2", -0.5)),
                List.of(folder(), rated("R-1", 0.1))));
        assertEquals(new Ratings.Agreement(2, OptionalDouble.of(1), OptionalDouble.of(1)), agreement);
    }
}
