package moodlab.bandit.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import moodlab.domain.choice.PolicyState;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final PolicyState.Stamp NEW = new PolicyState.Stamp("thompson", 30, "aa");
    private static final PolicyState.Stamp OLD = new PolicyState.Stamp("uniform", 0, "bb");

    private static Promotion frozen() {
        return new Promotion(NEW, OLD, 100, 0.05);
    }

    /** Two songs; the incumbent plays them evenly, the candidate the second with 0.9. */
    private static PlayedRound even(SplittableRandom random, long order, double first, double second) {
        boolean better = random.nextBoolean();
        double reward = random.nextDouble() < (better ? second : first) ? 1 : 0;
        return new PlayedRound(order, (better ? 0.9 : 0.1) / 0.5, 1, OptionalDouble.of(reward));
    }

    /** The candidate plays; the incumbent is valued on what it plays. */
    private static PlayedRound live(SplittableRandom random, long order, double first, double second) {
        boolean better = random.nextDouble() < 0.9;
        double reward = random.nextDouble() < (better ? second : first) ? 1 : 0;
        return new PlayedRound(order, 1, 0.5 / (better ? 0.9 : 0.1), OptionalDouble.of(reward));
    }

    @Test
    void aBetterCandidateIsPromotedAndKeptWhileItIsBetter() {
        Promotion promotion = frozen();
        SplittableRandom random = new SplittableRandom(1);
        long order = 100;
        while (!promotion.isInUse() && order < 3000) {
            promotion.next(even(random, ++order, 0.2, 0.8));
        }
        assertTrue(promotion.isInUse());
        PromotionStep step = promotion.steps().get(1);
        assertEquals(PromotionStep.Kind.PROMOTED, step.kind());
        assertTrue(step.advantage().low() > 0 && step.rounds() == order - 100, step.toString());
        for (int i = 0; i < 500; i++) {
            promotion.next(live(random, ++order, 0.2, 0.8));
        }
        assertTrue(promotion.isInUse());
    }

    @Test
    void whenTheWorldTurnsTheIncumbentComesBack() {
        Promotion promotion = frozen();
        SplittableRandom random = new SplittableRandom(2);
        long order = 100;
        while (!promotion.isInUse() && order < 3000) {
            promotion.next(even(random, ++order, 0.2, 0.8));
        }
        while (!promotion.isOver() && order < 9000) {
            promotion.next(live(random, ++order, 0.9, 0.1));
        }
        List<PromotionStep.Kind> kinds =
                promotion.steps().stream().map(PromotionStep::kind).toList();
        assertEquals(
                List.of(PromotionStep.Kind.FROZEN, PromotionStep.Kind.PROMOTED, PromotionStep.Kind.ROLLED_BACK), kinds);
        assertThrows(IllegalStateException.class, () -> promotion.next(live(random, 10_000, 0.9, 0.1)));
    }

    @Test
    void aWorseCandidateIsGivenUp() {
        Promotion promotion = frozen();
        SplittableRandom random = new SplittableRandom(3);
        long order = 100;
        while (!promotion.isOver() && order < 3000) {
            promotion.next(even(random, ++order, 0.8, 0.2));
        }
        assertEquals(PromotionStep.Kind.REJECTED, promotion.steps().get(1).kind());
    }

    /** 200 candidates that are as good as the incumbent, watched over 500 rounds: 2.5 % may be promoted; 7 % is four errors. */
    @Test
    void aCandidateThatIsNoBetterIsSeldomPromoted() {
        int promoted = 0;
        for (int seed = 0; seed < 200; seed++) {
            Promotion promotion = frozen();
            SplittableRandom random = new SplittableRandom(seed);
            for (long order = 101; order <= 600 && !promotion.isInUse() && !promotion.isOver(); order++) {
                promotion.next(even(random, order, 0.5, 0.5));
            }
            promoted += promotion.isInUse() ? 1 : 0;
        }
        assertTrue(promoted <= 14, promoted + " of 200");
    }

    @Test
    void roundsFromBeforeTheFreezingAreRefused() {
        Promotion promotion = frozen();
        PlayedRound early = new PlayedRound(100, 1, 1, OptionalDouble.of(1));
        assertThrows(IllegalArgumentException.class, () -> promotion.next(early));
    }

    @Test
    void aMissingRewardDecidesNothing() {
        Promotion promotion = frozen();
        assertEquals(Optional.empty(), promotion.next(new PlayedRound(101, 1.8, 1, OptionalDouble.empty())));
        assertEquals(-1, promotion.advantage().low());
        assertFalse(promotion.isInUse());
    }
}
