package moodlab.simulation.bakeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import moodlab.domain.Emotion;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.song.Song;
import moodlab.simulation.environments.World.Facts;
import moodlab.simulation.listeners.GammaDraws;

/**
 * A Beta–Bernoulli re-ranker as the app Moodify has it, for comparison only. A song is four of 22 one-hot features: one of
 * 6 emotions, 7 decades, 4 lengths and 5 bands of popularity. Each feature has a posterior Beta(1 + rewards, 1 + misses);
 * a song's score is the mean of one draw from each of its four. It reorders a base list, the songs nearest to the mood
 * that is wanted, and leaves it as it is until 20 answers are in. No feature knows the listener's mood.
 *
 * <p>Its weights are shares of N = 20 seeded draws in which a song comes first, with the exploration floor of 0.05 that
 * every policy here has. Cost: O(N K).
 */
final class BetaReranker implements Policy {

    private static final int COLD = 20;
    private static final int DRAWS = 20;
    private static final double FLOOR = 0.05;
    private static final int EMOTIONS = 6;
    private static final int DECADES = 7;
    private static final int LENGTHS = 4;
    private static final int POPULARITIES = 5;
    private static final int FIRST_DECADE = 195;
    private static final int SECONDS_A_LENGTH = 90;
    private static final double POPULARITY_STEP = 20;

    /** All but disgust, which no music is made for. */
    private static final List<Emotion> FELT =
            List.of(Emotion.ANGRY, Emotion.FEAR, Emotion.HAPPY, Emotion.SAD, Emotion.SURPRISE, Emotion.NEUTRAL);

    private final Function<Song, Facts> facts;
    private final int base;
    private final long seed;
    private final double[] rewards = new double[EMOTIONS + DECADES + LENGTHS + POPULARITIES];
    private final double[] misses = new double[rewards.length];
    private int answers;

    BetaReranker(Function<Song, Facts> facts, int base, long seed) {
        this.facts = facts;
        this.base = base;
        this.seed = seed;
    }

    @Override
    public Choice weigh(Context context, List<Song> candidates) {
        List<Integer> list = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> candidates.get(i).affect().distance(context.target())))
                .limit(base)
                .toList();
        double[] weights = new double[candidates.size()];
        if (answers < COLD) {
            weights[list.get(0)] = 1;
        } else {
            count(list, candidates, weights);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.min(1, (1 - FLOOR) * weights[i] + FLOOR / weights.length);
        }
        return Choice.of(candidates, weights);
    }

    private void count(List<Integer> list, List<Song> candidates, double[] weights) {
        Random random = new Random(seed + answers);
        List<int[]> features =
                list.stream().map(i -> features(candidates.get(i))).toList();
        double[] drawn = new double[rewards.length];
        for (int n = 0; n < DRAWS; n++) {
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = GammaDraws.beta(1 + rewards[j], 1 + misses[j], random);
            }
            int best = 0;
            double highest = -1;
            for (int i = 0; i < features.size(); i++) {
                double score = 0;
                for (int feature : features.get(i)) {
                    score += drawn[feature];
                }
                best = score > highest ? i : best;
                highest = Math.max(score, highest);
            }
            weights[list.get(best)] += 1.0 / DRAWS;
        }
    }

    /** The song's four features, as places among the 22. */
    int[] features(Song song) {
        Facts known = facts.apply(song);
        int emotion = FELT.indexOf(FELT.stream()
                .min(Comparator.comparingDouble(each -> each.affect().distance(song.affect())))
                .orElseThrow());
        int decade = band(known.year() / 10.0 - FIRST_DECADE, DECADES);
        int length = band(song.length().toSeconds() / (double) SECONDS_A_LENGTH, LENGTHS);
        int popularity = band(known.popularity() / POPULARITY_STEP, POPULARITIES);
        return new int[] {
            emotion, EMOTIONS + decade, EMOTIONS + DECADES + length, EMOTIONS + DECADES + LENGTHS + popularity
        };
    }

    private static int band(double place, int bands) {
        return Math.max(0, Math.min(bands - 1, (int) Math.floor(place)));
    }

    @Override
    public void learn(Lesson lesson) {
        for (int feature : features(lesson.song())) {
            rewards[feature] += lesson.reward();
            misses[feature] += 1 - lesson.reward();
        }
        answers++;
    }

    @Override
    public PolicyState state() {
        List<Double> counts = new ArrayList<>();
        IntStream.range(0, rewards.length).forEach(i -> {
            counts.add(rewards[i]);
            counts.add(misses[i]);
        });
        return new PolicyState(RerankerContestant.NAME, answers, "{\"counts\":" + counts + "}");
    }
}
