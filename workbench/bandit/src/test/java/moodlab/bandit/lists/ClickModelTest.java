package moodlab.bandit.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClickModelTest {

    private static final Map<String, Double> ATTRACTIONS = Map.of("a", 0.8, "b", 0.5, "c", 0.3, "d", 0.1);
    private static final List<Double> EXAMINATIONS = List.of(1.0, 0.7, 0.4, 0.2);

    @Test
    void multipliesExaminationAndAttraction() {
        ClickModel model = new ClickModel.PositionBased(EXAMINATIONS, ATTRACTIONS, 0.5);
        ListAnswer answer = new ListAnswer(List.of("b", "a", "x"), List.of(false, true, false));
        assertEquals(Math.log(0.5 * 0.7 * 0.8 * (1 - 0.4 * 0.5)), model.logLikelihood(answer), 1e-12);
        assertEquals(0.4, model.examination(answer, 3));
    }

    @Test
    void looksAtNothingAfterTheFirstClickOfACascade() {
        ClickModel model = new ClickModel.Cascade(ATTRACTIONS, 0.5);
        ListAnswer answer = new ListAnswer(List.of("b", "a", "x"), List.of(false, true, false));
        assertEquals(Math.log(0.5 * 0.8), model.logLikelihood(answer), 1e-12);
        assertEquals(1, model.examination(answer, 2));
        assertEquals(0, model.examination(answer, 3));
        ListAnswer twice = new ListAnswer(List.of("b", "a"), List.of(true, true));
        assertEquals(Double.NEGATIVE_INFINITY, model.logLikelihood(twice));
        assertThrows(ListRefused.class, () -> ClickFit.cascade(List.of(twice)));
        assertThrows(ListRefused.class, () -> ClickFit.positionBased(List.of()));
    }

    @Test
    void sumsToOneOverAllAnswersOfAList() {
        List<String> songs = List.of("c", "a", "b");
        double positionBased = 0;
        double cascade = 0;
        for (int bits = 0; bits < 8; bits++) {
            ListAnswer answer = new ListAnswer(songs, List.of((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0));
            positionBased +=
                    Math.exp(new ClickModel.PositionBased(EXAMINATIONS, ATTRACTIONS, 0.5).logLikelihood(answer));
            cascade += Math.exp(new ClickModel.Cascade(ATTRACTIONS, 0.5).logLikelihood(answer));
        }
        assertEquals(1, positionBased, 1e-12);
        assertEquals(1, cascade, 1e-12);
    }

    @Test
    void findsExaminationsThatMadeTheClicks() {
        Random random = new Random(1);
        List<ListAnswer> answers = new ArrayList<>();
        for (int n = 0; n < 20_000; n++) {
            List<String> songs = new ArrayList<>(List.of("a", "b", "c", "d"));
            Collections.shuffle(songs, random);
            List<Boolean> clicked = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                clicked.add(random.nextDouble() < EXAMINATIONS.get(j) * ATTRACTIONS.get(songs.get(j)));
            }
            answers.add(new ListAnswer(songs, clicked));
        }
        ClickModel.PositionBased fitted = ClickFit.positionBased(answers);
        for (int j = 0; j < 4; j++) {
            // about 20,000 · 0.43 clicks at the first position: a standard error near 0.01
            assertEquals(EXAMINATIONS.get(j), fitted.examinations().get(j), 0.04);
        }
        ATTRACTIONS.forEach((song, attraction) ->
                assertEquals(attraction, fitted.attractions().get(song), 0.04));
    }

    @Test
    void countsWhatACascadeLookedAt() {
        List<ListAnswer> answers = List.of(
                new ListAnswer(List.of("a", "b"), List.of(true, false)),
                new ListAnswer(List.of("b", "a"), List.of(false, true)),
                new ListAnswer(List.of("b", "a"), List.of(false, false)));
        ClickModel.Cascade fitted = ClickFit.cascade(answers);
        assertEquals(3.0 / 5, fitted.attractions().get("a"), 1e-12);
        assertEquals(1.0 / 4, fitted.attractions().get("b"), 1e-12);
    }
}
