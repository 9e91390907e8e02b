package moodlab.simulation.listeners;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import moodlab.domain.Affect;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.Song;
import moodlab.domain.song.TagSource;

/** Songs by chance, spread like those of the data: valence and energy by a normal copula between the deciles. */
public final class SongSupply {

    private static final int FIRST_YEAR = 1955;
    private static final int YEARS = 70;

    private final ListenerNumbers numbers;

    /** Songs like those that the numbers were fitted to. */
    public SongSupply(ListenerNumbers numbers) {
        this.numbers = numbers;
    }

    /** So many songs; years are spread evenly, since the data have none. */
    public List<Tune> songs(int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> tune(i, random)).toList();
    }

    private Tune tune(int number, Random random) {
        ListenerNumbers.Songs spread = numbers.songs();
        double first = random.nextGaussian();
        double rest = Math.sqrt(1 - spread.correlation() * spread.correlation());
        double second = spread.correlation() * first + rest * random.nextGaussian();
        Affect affect = Affect.clamped(
                between(spread.valence(), Normal.below(first)), between(spread.energy(), Normal.below(second)));
        double popularity = between(spread.popularity(), random.nextDouble());
        long seconds = Math.round(between(spread.seconds(), random.nextDouble()));
        int year = FIRST_YEAR + random.nextInt(YEARS);
        double worth = numbers.rating().songDeviation() * random.nextGaussian();
        String id = "song/%04d".formatted(number);
        MoodTag tag = new MoodTag(affect, MoodTag.FOLDER_SPREAD, List.of(TagSource.AUDIO));
        Song song = new Song(id, id, "", Path.of(id), Duration.ofSeconds(seconds), MoodFolder.quadrant(affect), tag);
        return new Tune(song, popularity, year, worth);
    }

    /** The quantile of that level, 0 … 1, linear between deciles. */
    private static double between(List<Double> deciles, double level) {
        double place = level * (deciles.size() - 1);
        int below = Math.min(deciles.size() - 2, (int) place);
        return deciles.get(below) + (place - below) * (deciles.get(below + 1) - deciles.get(below));
    }
}
