package moodlab.simulation.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Reward;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnvironmentContractTest {

    private static final int ROUNDS = 600;

    @Test
    void thereAreTenWithNamesOfTheirOwn() {
        assertEquals(
                10,
                Environments.all().stream().map(Environment::name).distinct().count());
        assertEquals(3, Environments.all().stream().filter(Environment::fitted).count());
    }

    @Test
    void aWrongNameIsAnsweredWithTheList() {
        String message = assertThrows(EnvironmentUnknown.class, () -> Environments.named("mars"))
                .getMessage();
        Environments.all().forEach(environment -> assertTrue(message.contains(environment.name())));
    }

    @TestFactory
    Stream<DynamicTest> equalSeedsMakeEqualWorlds() {
        return Environments.all().stream()
                .map(environment -> DynamicTest.dynamicTest(environment.name(), () -> {
                    assertEquals(told(environment, 3), told(environment, 3));
                    assertTrue(!told(environment, 3).equals(told(environment, 4)));
                }));
    }

    private static List<Object> told(Environment environment, long seed) {
        World world = environment.maker().open(2, seed);
        List<Object> told = new ArrayList<>();
        for (int round = 0; round < 30; round++) {
            Scene scene = world.next();
            told.add(scene.context());
            told.add(scene.candidates());
            told.add(scene.truth().best());
            told.add(world.play(evenly(scene, round)));
        }
        return told;
    }

    private static Slate evenly(Scene scene, long seed) {
        double[] weights = new double[scene.candidates().size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return Choice.of(scene.candidates(), weights).draw(scene.truth().size(), seed);
    }

    /** The sum of rewards less expected rewards has a variance of at most n/4; four standard deviations. */
    @TestFactory
    Stream<DynamicTest> rewardsAreAsExpected() {
        return Environments.all().stream()
                .map(environment -> DynamicTest.dynamicTest(environment.name(), () -> {
                    World world = environment.maker().open(3, 11);
                    double surplus = 0;
                    int known = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        Scene scene = world.next();
                        Slate slate = evenly(scene, round);
                        double expected = scene.truth().expected(slate);
                        assertTrue(expected <= scene.truth().best() + 1e-12);
                        if (world.play(slate).reward() instanceof Reward.Known reward) {
                            surplus += reward.value() - expected;
                            known++;
                        }
                    }
                    assertEquals(0, surplus, 4 * Math.sqrt(known / 4.0));
                }));
    }

    @Test
    void songsMakeNoDifferenceWhereTheNameSaysSo() {
        World world = Environments.named("no-effect").maker().open(1, 5);
        Scene scene = world.next();
        assertEquals(scene.truth().liking(0), scene.truth().liking(39));
    }

    @Test
    void songsComeAndGoWhereTheNameSaysSo() {
        World world = Environments.named("new-songs").maker().open(1, 5);
        Scene first = world.next();
        world.play(evenly(first, 0));
        for (int round = 1; round <= 10; round++) {
            Scene scene = world.next();
            world.play(evenly(scene, round));
            long stayed = scene.candidates().stream()
                    .filter(first.candidates()::contains)
                    .count();
            assertEquals(round < 10 ? 40 : 39, stayed);
        }
    }

    @Test
    void answersComeLateWhereTheNameSaysSo() {
        World world = Environments.named("delayed").maker().open(1, 5);
        for (int round = 0; round < 50; round++) {
            Heard heard = world.play(evenly(world.next(), round));
            assertTrue(heard.answers().isEmpty() || (heard.delay() >= 20 && heard.delay() < 60));
        }
    }

    /** Two songs with probabilities a and b, and c to go on: a + c (1 − a) b. */
    @Test
    void aListEarnsWhatTheCascadeSays() {
        Scene scene = Environments.named("situnes").maker().open(1, 5).next();
        double[] liking = new double[40];
        liking[0] = 0.3;
        liking[1] = 0.6;
        Payoffs payoffs = Payoffs.cascade(scene.candidates(), liking, 2, 0.5);
        Slate slate = new Slate(List.of(
                new Slate.Position(scene.candidates().get(0), 1),
                new Slate.Position(scene.candidates().get(1), 1)));
        assertEquals(0.3 + 0.5 * 0.7 * 0.6, payoffs.expected(slate), 1e-12);
        assertEquals(0.6 + 0.5 * 0.4 * 0.3, payoffs.best(), 1e-12);
    }
}
