package moodlab.session.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BoardsTest {

    private static Board board(SimulatedLog log) {
        return Boards.of(log.log(), BoardFilter.ALL, Watch.NONE);
    }

    @Test
    void anEvenChoiceExploresAllButOneShare() {
        Board board = board(SimulatedLog.favouring(0.8, 1).session("P-01", "uniform", 40));
        assertEquals(40, board.points().size());
        board.points().forEach(point -> {
            assertEquals(0.75, point.exploration(), 1e-12);
            assertEquals(0.25, point.propensity(), 1e-12);
        });
    }

    @Test
    void missingRewardsAreCountedAndNeverMeans() {
        Board board = board(SimulatedLog.favouring(0.8, 2).missing(0.4).session("P-01", "uniform", 100));
        long answered = 100 - board.missing();
        assertTrue(board.missing() > 20 && board.missing() < 60);
        assertEquals(answered, board.course().size());
        double sum = board.points().stream()
                .filter(point -> point.reward().isPresent())
                .mapToDouble(point -> point.reward().getAsDouble())
                .sum();
        Board.Mean last = board.course().get(board.course().size() - 1);
        assertEquals(sum / answered, last.mean(), 1e-12);
        assertTrue(last.low() < last.mean() && last.mean() < last.high());
    }

    @Test
    void aLinearPosteriorKnowsTheSongThatIsLiked() {
        Board board = board(SimulatedLog.favouring(0.9, 3).session("P-01", "thompson", 300));
        Posterior posterior = board.posterior();
        assertTrue(posterior.believed(), posterior.caption());
        assertEquals(7, posterior.cells().size());
        Posterior.Row best = posterior.rows().stream()
                .max((a, b) -> Double.compare(mean(a), mean(b)))
                .orElseThrow();
        assertEquals("song 1", best.song());
        posterior.rows().forEach(row -> row.values()
                .forEach(value -> assertTrue(value.orElseThrow().deviation() > 0)));
    }

    @Test
    void withoutContextEverySongIsBelievedAlikeInAllMoods() {
        Posterior posterior = board(SimulatedLog.favouring(0.9, 4).session("P-01", "context-free", 200))
                .posterior();
        assertTrue(posterior.believed());
        posterior
                .rows()
                .forEach(row -> assertEquals(
                        1,
                        row.values().stream()
                                .map(value -> value.orElseThrow().mean())
                                .distinct()
                                .count()));
    }

    @Test
    void aRuleBelievesNothingAndSaysSo() {
        Posterior posterior = board(SimulatedLog.favouring(0.9, 5).session("P-01", "mood-folder", 60))
                .posterior();
        assertFalse(posterior.believed());
        assertTrue(posterior.caption().contains("is a rule"), posterior.caption());
        assertTrue(
                posterior.caption().contains("observed") || posterior.caption().contains("answered rounds"));
    }

    @Test
    void everyPolicyThatLearnsHasAPosterior() {
        for (String name : List.of(
                "epsilon",
                "greedy",
                "boltzmann",
                "regcb",
                "linucb",
                "linucb-hybrid",
                "logistic",
                "gaussian-process",
                "forest",
                "boosting",
                "mixture")) {
            Posterior posterior = board(SimulatedLog.favouring(0.9, 6).session("P-01", name, 60))
                    .posterior();
            assertTrue(posterior.believed(), name + ": " + posterior.caption());
            posterior.rows().forEach(row -> row.values()
                    .forEach(value -> assertTrue(
                            Double.isFinite(value.orElseThrow().mean())
                                    && value.orElseThrow().deviation() >= 0,
                            name)));
        }
    }

    @Test
    void rewardsThatFallRaiseTheAlarm() {
        SimulatedLog log = SimulatedLog.favouring(0.9, 7);
        SimulatedLog sad = SimulatedLog.favouring(0.05, 8);
        List<SeenRound> all =
                new java.util.ArrayList<>(log.session("P-01", "uniform", 200).rounds());
        all.addAll(sad.session("P-01", "uniform", 200).rounds());
        Board board = Boards.of(new PolicyLog(all), BoardFilter.ALL, Watch.NONE);
        assertTrue(board.fall().isPresent());
        assertEquals(200, board.answered(board.fall().get().since()), 60);
    }

    @Test
    void theFilterLeavesOneParticipantsRounds() {
        SimulatedLog log =
                SimulatedLog.favouring(0.8, 9).session("P-01", "uniform", 20).session("P-02", "greedy", 30);
        BoardFilter second = new BoardFilter(Optional.of("P-02"), Optional.empty());
        Board board = Boards.of(log.log(), second, Watch.NONE);
        assertEquals(30, board.points().size());
        assertEquals(List.of("P-01", "P-02"), board.participants());
        assertEquals(List.of("greedy", "uniform"), board.policies());
    }

    @Test
    void stopsWhenItIsWantedNoMore() {
        SimulatedLog log = SimulatedLog.favouring(0.8, 10).session("P-01", "uniform", 20);
        Watch gone = new Watch() {
            @Override
            public boolean isGone() {
                return true;
            }

            @Override
            public void progress(long done, long all) {
                // nobody looks
            }
        };
        assertThrows(CancellationException.class, () -> Boards.of(log.log(), BoardFilter.ALL, gone));
    }

    private static double mean(Posterior.Row row) {
        return row.values().stream()
                .mapToDouble(value -> value.orElseThrow().mean())
                .average()
                .orElse(0);
    }
}
