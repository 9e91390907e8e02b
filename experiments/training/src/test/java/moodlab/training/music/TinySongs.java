package moodlab.training.music;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import moodlab.music.hearing.CepstrumImage;

/** Songs of drawn features, two a group, that tell something about the quadrant; three songs an artist. */
final class TinySongs {

    static final int[] ENDS = {2, 4, 6, 8, 10, 12, 14, 16, 18};

    private TinySongs() {}

    static Corpus of(int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<HeardSong> songs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int quadrant = random.nextInt(4);
            double[] features = new double[18];
            for (int f = 0; f < features.length; f++) {
                double mean = f % 2 == 0 ? (quadrant < 2 ? 1 : -1) : (quadrant == 0 || quadrant == 3 ? 1 : -1);
                features[f] = mean + 2 * random.nextGaussian();
            }
            List<String> moods = random.nextInt(4) == 0 ? List.of() : List.of("word" + quadrant, "word");
            songs.add(new HeardSong(
                    new HeardSong.Label(quadrant, "artist " + i / 3, moods, false),
                    features,
                    CepstrumImage.of(new float[CepstrumImage.CHANNELS * CepstrumImage.STEPS])));
        }
        return new Corpus(songs, IntStream.of(ENDS).boxed().toList());
    }
}
