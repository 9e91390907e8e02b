package moodlab.simulation.coverage;

import java.util.SplittableRandom;
import moodlab.bandit.evaluation.estimators.Term;

/** One log, drawn from a seed, with the terms that estimators ask for; models are cross-fitted over two halves of people. */
final class SimulatedLog {

    private final Setting setting;
    private final World world;
    private final int[] situations;
    private final int[] songs;
    private final double[] propensities;
    private final double[] rewards;
    private final double[] tempers;
    private final CellMeans[] plain = {new CellMeans(), new CellMeans()};
    private final CellMeans[] robust = {new CellMeans(), new CellMeans()};
    private final Term[] plainTerms;
    private final Term[] robustTerms;

    SimulatedLog(Setting setting, World world, long seed) {
        this.setting = setting;
        this.world = world;
        int size = setting.participants() * setting.rounds();
        situations = new int[size];
        songs = new int[size];
        propensities = new double[size];
        rewards = new double[size];
        tempers = new double[setting.participants()];
        draw(new SplittableRandom(seed));
        plainTerms = terms(plain);
        robustTerms = terms(robust);
    }

    private void draw(SplittableRandom random) {
        CellMeans paid = new CellMeans();
        for (int i = 0; i < size(); i++) {
            int who = participant(i);
            if (i % setting.rounds() == 0) {
                tempers[who] = random.nextBoolean() ? World.TEMPER : -World.TEMPER;
            }
            int x = random.nextInt(World.SITUATIONS);
            double[] p = setting.learning() ? World.learning(paid.of(x)) : world.logging(x);
            int a = drawn(p, random.nextDouble());
            situations[i] = x;
            songs[i] = a;
            propensities[i] = p[a];
            rewards[i] = World.pays(random, x, a, tempers[who]) ? 1 : 0;
            paid.add(x, a, rewards[i], 1);
            plain[who % 2].add(x, a, rewards[i], 1);
            robust[who % 2].add(x, a, rewards[i], world.policy(x)[a] * (1 - p[a]) / (p[a] * p[a]));
        }
    }

    private static int drawn(double[] p, double point) {
        double sum = 0;
        for (int a = 0; a < p.length - 1; a++) {
            sum += p[a];
            if (point < sum) {
                return a;
            }
        }
        return p.length - 1;
    }

    int size() {
        return situations.length;
    }

    int participant(int round) {
        return round / setting.rounds();
    }

    /** How much more this round's participant likes everything than people do on average. */
    double temper(int round) {
        return tempers[participant(round)];
    }

    /** The round as estimators see it; with MRDR's model where that is asked. */
    Term term(int round, boolean more) {
        return (more ? robustTerms : plainTerms)[round];
    }

    private Term[] terms(CellMeans... halves) {
        Term[] terms = new Term[size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = term(i, halves[1 - participant(i) % 2].of(situations[i]));
        }
        return terms;
    }

    private Term term(int round, double[] q) {
        int a = songs[round];
        double[] policy = world.policy(situations[round]);
        double expected = 0;
        for (int song = 0; song < World.SONGS; song++) {
            expected += policy[song] * q[song];
        }
        return new Term(policy[a] / propensities[round], rewards[round], q[a], expected, false);
    }
}
