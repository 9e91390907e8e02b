package moodlab.simulation.bakeoff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Reward;
import moodlab.simulation.environments.Environment;
import moodlab.simulation.environments.Heard;
import moodlab.simulation.environments.Scene;
import moodlab.simulation.environments.World;

/**
 * Runs one cell: weigh, draw by {@link Choice#draw}, play, learn what is due. The world and the seeds of the draws follow
 * from the cell's seed alone, so every policy meets the same listeners, songs and noise.
 */
final class CellRun {

    private static final int PARTS = 10;

    private final Cell cell;
    private final World world;
    private final Policy policy;
    private final SplittableRandom draws;
    private final Deque<Due> waiting = new ArrayDeque<>();
    private final List<Double> regret = new ArrayList<>();
    private double reward;
    private int answered;
    private double expected;
    private double best;

    private record Due(int round, Lesson lesson) {}

    private CellRun(Cell cell, Environment environment, Contestant contestant) {
        this.cell = cell;
        SplittableRandom seeds = new SplittableRandom(cell.seed());
        this.world = environment.maker().open(cell.listeners(), seeds.nextLong());
        this.policy = contestant.build(world, seeds.nextLong());
        this.draws = seeds.split();
    }

    static CellResult run(Cell cell, Environment environment, Contestant contestant) {
        return new CellRun(cell, environment, contestant).run();
    }

    private CellResult run() {
        for (int round = 0; round < cell.rounds(); round++) {
            learn(round);
            play(round);
            if (regret.size() < (round + 1) * PARTS / cell.rounds()) {
                regret.add(best - expected);
            }
        }
        return new CellResult(cell, reward, answered, expected, best, regret);
    }

    private void learn(int round) {
        for (Iterator<Due> each = waiting.iterator(); each.hasNext(); ) {
            Due due = each.next();
            if (due.round() <= round) {
                policy.learn(due.lesson());
                each.remove();
            }
        }
    }

    private void play(int round) {
        Scene scene = world.next();
        Choice choice = policy.weigh(scene.context(), scene.candidates());
        Slate slate = choice.draw(scene.truth().size(), draws.nextLong());
        expected += scene.truth().expected(slate);
        best += scene.truth().best();
        Heard heard = world.play(slate);
        if (heard.reward() instanceof Reward.Known known) {
            reward += known.value();
            answered++;
        }
        keep(scene.context(), heard, round);
    }

    private void keep(Context context, Heard heard, int round) {
        for (Heard.Answer answer : heard.answers()) {
            waiting.add(new Due(round + 1 + heard.delay(), new Lesson(context, answer.song(), answer.reward())));
        }
    }
}
