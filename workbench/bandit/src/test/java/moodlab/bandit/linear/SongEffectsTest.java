package moodlab.bandit.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.PolicyUnusable;
import moodlab.bandit.Scenes;
import moodlab.bandit.learner.Json;
import moodlab.bandit.learner.KeyedNormals;
import moodlab.bandit.learner.SpecifiedRandom;
import moodlab.bandit.learner.Weights;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

class SongEffectsTest {

    private static final double NOISE = 0.2;
    private static final double WEIGHT = 0.3;
    private static final double SONG = 0.15;
    private static final RidgePrior SETTINGS = new RidgePrior(WEIGHT, NOISE, 0.2).withSongs(SONG);
    private static final List<Song> SONGS = Scenes.songs(9);

    /** The whole precision of weights and effects together, and its moments: nothing is exploited. */
    private static final class Dense {

        private final int weights;
        private final Matrix precision;
        private final double[] moments;

        Dense(int weights) {
            this.weights = weights;
            this.precision = new Matrix(weights + SONGS.size(), weights + SONGS.size());
            this.moments = new double[weights + SONGS.size()];
            for (int i = 0; i < moments.length; i++) {
                double deviation = i < weights ? WEIGHT : SONG;
                precision.set(i, i, 1 / (deviation * deviation));
            }
        }

        void learn(double[] features, int song, double reward) {
            double[] row = row(features, song);
            for (int i = 0; i < row.length; i++) {
                moments[i] += row[i] * (reward - 0.5) / (NOISE * NOISE);
                for (int j = 0; j < row.length; j++) {
                    precision.add(i, j, row[i] * row[j] / (NOISE * NOISE));
                }
            }
        }

        double[] row(double[] features, int song) {
            double[] row = new double[moments.length];
            System.arraycopy(features, 0, row, 0, weights);
            row[weights + song] = 1;
            return row;
        }

        double[] solve(double[] right) {
            Matrix copy = precision.clone();
            copy.uplo(UPLO.LOWER);
            return copy.cholesky(true).solve(right.clone());
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static List<Lesson> lessons(int count, int songs, Random random) {
        List<Lesson> lessons = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            lessons.add(Scenes.lesson(SONGS.subList(0, songs), random));
        }
        return lessons;
    }

    private static LinearModel untaught(RidgePrior settings) {
        return LinearModel.normal(settings, Optional.empty(), Json.tree(Map.of()));
    }

    private static void isTheJointPosterior(LinearModel model, List<Lesson> lessons, Context context) {
        Dense dense = new Dense(model.dimension());
        for (Lesson lesson : lessons) {
            dense.learn(model.row(lesson.context(), lesson.song()), SONGS.indexOf(lesson.song()), lesson.reward());
        }
        double[] mean = dense.solve(dense.moments);
        double[] expected = model.expected(context, SONGS);
        double[] deviations = model.deviations(context, SONGS);
        for (int i = 0; i < SONGS.size(); i++) {
            double[] row = dense.row(model.row(context, SONGS.get(i)), i);
            assertEquals(product(row, mean), expected[i], 1e-9);
            assertEquals(Math.sqrt(product(row, dense.solve(row))), deviations[i], 1e-9);
        }
        for (int j = 0; j < model.dimension(); j++) {
            assertEquals(mean[j], model.known().mean()[j], 1e-9);
        }
    }

    @RepeatedTest(6)
    void isTheDensePosteriorOfWeightsAndEffectsToNineDigits(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Lesson> lessons = lessons(20 * info.getCurrentRepetition(), 6, random);
        LinearModel model = untaught(SETTINGS);
        lessons.forEach(model::learn);
        isTheJointPosterior(model, lessons, Scenes.anyContext(random));
    }

    @RepeatedTest(3)
    void isTheDensePosteriorOfTheWindowAfterLessonsLeftIt(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Lesson> lessons = lessons(300, 9, random);
        LinearModel model = untaught(SETTINGS.with(Memory.window(15)));
        lessons.forEach(model::learn);
        isTheJointPosterior(model, lessons.subList(285, 300), Scenes.anyContext(random));
    }

    @Test
    void drawsScoresWithTheJointMeanAndCovariance() {
        Random random = new Random(3);
        LinearModel model = untaught(SETTINGS);
        lessons(25, 6, random).forEach(model::learn);
        Context context = Scenes.anyContext(random);
        int draws = 20_000;
        double[][] drawn = model.known().draws(draws, random);
        SongTable table = SongTable.of(SONGS);
        SongDraws own = new SongDraws(model.effects(context), table, drawn, new Sampling(draws, 1, 12));
        double[] expected = model.expected(context, SONGS);
        double[] deviations = model.deviations(context, SONGS);
        double[] sums = new double[SONGS.size()];
        double[] squares = new double[SONGS.size()];
        for (int n = 0; n < draws; n++) {
            double[] scores = model.features(context, SONGS).scores(drawn[n]);
            own.add(n, 0, scores.length, scores);
            for (int i = 0; i < scores.length; i++) {
                sums[i] += (scores[i] - expected[i]) / draws;
                squares[i] += (scores[i] - expected[i]) * (scores[i] - expected[i]) / draws;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            double variance = deviations[i] * deviations[i];
            assertEquals(0, sums[i], 4.5 * deviations[i] / Math.sqrt(draws), "song " + i);
            assertEquals(variance, squares[i], 4.5 * variance * Math.sqrt(2.0 / draws), "song " + i);
        }
    }

    /** A library of three blocks; most songs of the first two have played. */
    @RepeatedTest(3)
    void hasTheBestOfEachDrawAsDoublePrecisionHasIt(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<Song> library = List.copyOf(Scenes.songs(2 * SongFeatures.BLOCK + 40));
        LinearModel model = untaught(SETTINGS);
        for (int n = 0; n < 900; n++) {
            model.learn(Scenes.lesson(library.subList(0, 2 * SongFeatures.BLOCK), random));
        }
        Context context = Scenes.anyContext(random);
        Sampling sampling = new Sampling(100, 0.4, random.nextLong());
        double[][] drawn =
                model.known().draws(sampling.draws(), sampling.width(), new SpecifiedRandom(sampling.seed()));
        SongDraws own = new SongDraws(model.effects(context), SongTable.of(library), drawn, sampling);
        double[][] normals = normals(library, sampling);
        double[] counts = new double[library.size()];
        for (int n = 0; n < drawn.length; n++) {
            double[] plain = model.features(context, library).scores(drawn[n]);
            double[] scores = plain.clone();
            for (int i = 0; i < scores.length; i++) {
                SongEffect effect = model.effects(context).of(library.get(i).id());
                double deviation = sampling.width() * (effect == null ? SONG : Math.sqrt(effect.variance()));
                scores[i] += (effect == null ? 0 : effect.mean()) + deviation * normals[n][i];
                scores[i] += effect == null ? 0 : effect.less(drawn[n]);
            }
            Weights.addBest(scores, 1, counts);
            isTheBestOfABlock(scores, plain, own, n);
        }
        assertArrayEquals(counts, model.timesBest(context, library, sampling));
    }

    /** To the last bit, though other songs are scored in single precision. */
    private static void isTheBestOfABlock(double[] expected, double[] plain, SongDraws own, int draw) {
        int size = SongFeatures.BLOCK;
        own.add(draw, 0, size, plain);
        assertEquals(Weights.highest(expected, size), Weights.highest(plain, size));
        assertArrayEquals(Arrays.copyOf(expected, size), Arrays.copyOf(plain, size), 1e-5);
    }

    /** Each song's numbers, one array a draw. */
    private static double[][] normals(List<Song> library, Sampling sampling) {
        int groups = (sampling.draws() + KeyedNormals.GROUP - 1) / KeyedNormals.GROUP;
        long[] keys = SongTable.of(library).keys(sampling.seed());
        double[][] normals = new double[groups * KeyedNormals.GROUP][library.size()];
        for (int group = 0; group < groups; group++) {
            int first = group * KeyedNormals.GROUP;
            KeyedNormals.fill(
                    keys, 0, keys.length, group, Arrays.copyOfRange(normals, first, first + KeyedNormals.GROUP));
        }
        return normals;
    }

    @Test
    void learnsWhichOfTwinsIsLiked() {
        Context context = Scenes.anyContext(new Random(1));
        List<Song> twins = List.of(
                Scenes.song("a", SONGS.get(0).folder(), SONGS.get(0).affect()),
                Scenes.song("b", SONGS.get(0).folder(), SONGS.get(0).affect()),
                Scenes.song("c", SONGS.get(0).folder(), SONGS.get(0).affect()));
        Policy policy = Policies.build(new PolicySpec.Thompson(100, SETTINGS, 0.05), 1);
        for (int n = 0; n < 30; n++) {
            policy.learn(new Lesson(context, twins.get(n % 3), n % 3 == 1 ? 1 : 0));
        }
        assertTrue(policy.weigh(context, twins).probability(1) > 0.9);
    }

    @Test
    void isTheModelWithoutEffectsWhereTheirDeviationIsNone() {
        RidgePrior plain = new RidgePrior(WEIGHT, NOISE, 0.2);
        List<Lesson> lessons = lessons(30, 9, new Random(2));
        LinearModel model = untaught(plain);
        LinearModel zero = untaught(SETTINGS.withSongs(0));
        lessons.forEach(model::learn);
        lessons.forEach(zero::learn);
        assertEquals(model.saved(), zero.saved());
        assertEquals(plain, SETTINGS.withSongs(0));
    }

    @Test
    void readsSettingsFromBeforeThereWereEffects() {
        String old = "{\"policy\":\"greedy\",\"prior\":{\"weightDeviation\":0.3,\"noiseDeviation\":0.2,"
                + "\"circumstances\":0.2},\"floor\":0.05}";
        PolicySpec spec = PolicySpec.fromJson(old);
        assertEquals(new PolicySpec.Greedy(new RidgePrior(WEIGHT, NOISE, 0.2), 0.05), spec);
        assertEquals(old, spec.toJson());
    }

    @Test
    void refusesEffectsThatFadeAndEffectsBesideLinUcb() {
        String message = assertThrows(IllegalArgumentException.class, () -> SETTINGS.with(Memory.discounted(0.99)))
                .getMessage();
        assertTrue(message.contains("window"), message);
        String linUcb = new PolicySpec.Greedy(SETTINGS, 0.05).toJson().replace("greedy", "linucb");
        assertThrows(
                PolicyUnusable.class, () -> PolicySpec.fromJson(linUcb.replace("{\"policy", "{\"alpha\":1,\"policy")));
    }

    @Test
    void refusesDamagedEffects() {
        LinearModel model = untaught(SETTINGS);
        lessons(5, 3, new Random(4)).forEach(model::learn);
        String json = model.saved().toString();
        assertArrayEquals(
                model.expected(Scenes.anyContext(new Random(1)), SONGS),
                resumed(json).expected(Scenes.anyContext(new Random(1)), SONGS));
        for (String damaged : List.of(
                json.replaceFirst("\"lessons\":\\d+", "\"lessons\":0"),
                json.replaceFirst("\"weight\":", "\"weight\":-"),
                json.replaceFirst("\"features\":\\[[^,]*,", "\"features\":["),
                json.replaceFirst(",\"songs\":.*", "}"))) {
            assertThrows(IllegalArgumentException.class, () -> resumed(damaged), damaged);
        }
    }

    private static LinearModel resumed(String json) {
        try {
            return LinearModel.normal(
                    SETTINGS, Optional.empty(), Json.read(json, com.fasterxml.jackson.databind.JsonNode.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
