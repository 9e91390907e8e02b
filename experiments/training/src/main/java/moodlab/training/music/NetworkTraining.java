package moodlab.training.music;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import moodlab.emotion.NativeThreads;
import moodlab.music.hearing.AudioNetwork;
import moodlab.music.hearing.CepstrumImage;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * Trains the audio network: Adam (Kingma and Ba 2015), the rate falling in a straight line; of each song a random piece of
 * half of its time, and with half of the steps two songs mixed (Zhang et al. 2018).
 */
final class NetworkTraining {

    private static final int BATCH = 32;
    private static final int PIECE = 128;
    private static final double RATE = 2e-3;
    private static final double CENTRE = 0.5;

    private final List<HeardSong> songs;
    private final int[] rows;
    private final RandomGenerator random;

    NetworkTraining(List<HeardSong> songs, int[] rows, RandomGenerator random) {
        this.songs = songs;
        this.rows = rows.clone();
        this.random = random;
    }

    /** From random weights, that many passes. */
    ComputationGraph run(int epochs) {
        NativeThreads.one();
        int steps = Math.max(1, rows.length / BATCH);
        ComputationGraph network = AudioNetwork.untrained(
                random.nextLong(), new Adam(new PolySchedule(ScheduleType.ITERATION, RATE, 1, epochs * steps + 1)));
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle();
            for (int step = 0; step < steps; step++) {
                int from = step * BATCH;
                network.fit(batch(IntStream.range(from, Math.min(rows.length, from + BATCH))
                        .map(i -> rows[i])
                        .toArray()));
            }
        }
        return network;
    }

    /** The network's scores of some songs. */
    static List<double[]> scores(ComputationGraph network, List<HeardSong> songs, int[] rows) {
        List<double[]> scores = new ArrayList<>();
        for (int from = 0; from < rows.length; from += BATCH) {
            List<CepstrumImage> images = IntStream.range(from, Math.min(rows.length, from + BATCH))
                    .mapToObj(i -> songs.get(rows[i]).image())
                    .toList();
            scores.addAll(AudioNetwork.scores(network, images));
        }
        return scores;
    }

    private MultiDataSet batch(int[] chosen) {
        Batch batch = new Batch(chosen.length);
        boolean mixed = random.nextBoolean();
        for (int i = 0; i < chosen.length; i++) {
            double share = mixed ? Math.max(0.5, random.nextDouble()) : 1;
            add(songs.get(chosen[i]), share, i, batch);
            if (share < 1) {
                add(songs.get(chosen[(i + 1) % chosen.length]), 1 - share, i, batch);
            }
        }
        return batch.filled();
    }

    private void add(HeardSong song, double share, int at, Batch batch) {
        float[] image = song.image().toArray();
        int start = random.nextInt(CepstrumImage.STEPS - PIECE + 1);
        for (int c = 0; c < CepstrumImage.CHANNELS; c++) {
            for (int s = 0; s < PIECE; s++) {
                batch.input[(at * CepstrumImage.CHANNELS + c) * PIECE + s] +=
                        (float) share * image[c * CepstrumImage.STEPS + start + s];
            }
        }
        int quadrant = song.quadrant();
        batch.quadrants[at * 4 + quadrant] += (float) share;
        batch.affects[at * 2] += (float) (share * (quadrant == 0 || quadrant == 3 ? CENTRE : -CENTRE));
        batch.affects[at * 2 + 1] += (float) (share * (quadrant < 2 ? CENTRE : -CENTRE));
    }

    private void shuffle() {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = rows[i];
            rows[i] = rows[j];
            rows[j] = held;
        }
    }

    /** Songs' pieces and truths, to be added to. */
    private static final class Batch {

        private final int songs;
        private final float[] input;
        private final float[] quadrants;
        private final float[] affects;

        Batch(int songs) {
            this.songs = songs;
            this.input = new float[songs * CepstrumImage.CHANNELS * PIECE];
            this.quadrants = new float[songs * 4];
            this.affects = new float[songs * 2];
        }

        MultiDataSet filled() {
            INDArray features = Nd4j.createFromArray(input).reshape(songs, CepstrumImage.CHANNELS, 1, PIECE);
            INDArray[] labels = {
                Nd4j.createFromArray(quadrants).reshape(songs, 4),
                Nd4j.createFromArray(affects).reshape(songs, 2)
            };
            return new MultiDataSet(new INDArray[] {features}, labels);
        }
    }
}
