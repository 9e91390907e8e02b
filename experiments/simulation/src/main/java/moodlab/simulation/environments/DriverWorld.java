package moodlab.simulation.environments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.Observation;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Slate;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.simulation.environments.ListenerWorld.Seating;
import moodlab.simulation.listeners.DriverNumbers;
import moodlab.simulation.listeners.DriverNumbers.Circumstance;
import moodlab.simulation.listeners.FaceReader;
import moodlab.simulation.listeners.Normal;

/** Drivers who take turns, five songs a drive; each drive has one circumstance, or none, that policies are told. */
final class DriverWorld implements World {

    private static final int SONGS_A_GENRE = 4;
    private static final int SONGS_A_DRIVE = 5;
    private static final double THUMB_UP = 3.5;

    private final DriverNumbers numbers;
    private final Chances chances;
    private final int drivers;
    private final List<Song> songs = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final double[] own;
    private final double[] driverMean;
    private final double[][] taste;
    private final List<String> names;
    private int round = -1;
    private double[] liking = {};

    DriverWorld(DriverNumbers numbers, Seating seating) {
        this.numbers = numbers;
        this.chances = new Chances(seating.seed());
        this.drivers = seating.listeners();
        this.names = numbers.circumstances().stream().map(Circumstance::name).toList();
        Random random = chances.of("people");
        driverMean = normal(drivers, numbers.participantDeviation(), random);
        taste = new double[drivers][];
        for (int i = 0; i < drivers; i++) {
            taste[i] = normal(numbers.genres().size(), numbers.tasteDeviation(), random);
        }
        List<MoodFolder> folders = folders();
        for (int genre = 0; genre < numbers.genres().size(); genre++) {
            for (int i = 0; i < SONGS_A_GENRE; i++) {
                songs.add(song(genre, i, folders.get(genre)));
                index.put(songs.get(songs.size() - 1).id(), songs.size() - 1);
            }
        }
        own = normal(songs.size(), numbers.songDeviation(), chances.of("songs"));
    }

    private static double[] normal(int count, double deviation, Random random) {
        return IntStream.range(0, count)
                .mapToDouble(i -> deviation * random.nextGaussian())
                .toArray();
    }

    private Affect point(int genre) {
        return new Affect(
                numbers.genres().get(genre).valence(),
                numbers.genres().get(genre).arousal());
    }

    /** Each genre's folder: the nearest that no genre before has taken. */
    private List<MoodFolder> folders() {
        List<MoodFolder> left = new ArrayList<>(MoodFolder.all().toList());
        return IntStream.range(0, numbers.genres().size())
                .mapToObj(genre -> {
                    MoodFolder nearest = left.stream()
                            .min(Comparator.comparingDouble(
                                    folder -> folder.affect().distance(point(genre))))
                            .orElseThrow();
                    left.remove(nearest);
                    return nearest;
                })
                .toList();
    }

    private Song song(int genre, int number, MoodFolder folder) {
        String id = numbers.genres().get(genre).name() + "/" + number;
        return new Song(id, id, "", Path.of(id), Duration.ofMinutes(4), folder, point(genre));
    }

    @Override
    public Scene next() {
        round++;
        int drive = round / SONGS_A_DRIVE;
        int driver = drive % drivers;
        int drawn = chances.of(drive, "drive").nextInt(names.size() + 1);
        Optional<Circumstance> circumstance = drawn == names.size()
                ? Optional.empty()
                : Optional.of(numbers.circumstances().get(drawn));
        liking = IntStream.range(0, songs.size())
                .mapToDouble(song -> Normal.below((worth(driver, song, circumstance) - THUMB_UP) / numbers.noise()))
                .toArray();
        double[] told = new double[names.size()];
        circumstance.ifPresent(known -> told[drawn] = 1);
        Observation seen = seen(circumstance.map(Circumstance::name).orElse(""));
        return new Scene(Contexts.of(seen, Features.of(names, told)), songs, Payoffs.single(songs, liking));
    }

    private double worth(int driver, int song, Optional<Circumstance> circumstance) {
        int genre = song / SONGS_A_GENRE;
        double met = circumstance
                .map(known -> known.effect() + known.byGenre().get(genre))
                .orElse(0.0);
        return numbers.mean()
                + driverMean[driver]
                + taste[driver][genre]
                + numbers.genres().get(genre).worth()
                + own[song]
                + met;
    }

    private static Observation seen(String circumstance) {
        return Stream.of(Emotion.HAPPY, Emotion.SAD)
                .filter(emotion -> circumstance.equals("mood=" + emotion.label()))
                .findFirst()
                .map(emotion -> FaceReader.exact(emotion.affect()))
                .orElseGet(FaceReader::none);
    }

    @Override
    public Heard play(Slate slate) {
        Song song = slate.song(1);
        boolean up = chances.of(round, song.id()).nextDouble() < liking[index.get(song.id())];
        return Heard.known(song, up ? 1 : 0, 0);
    }

    @Override
    public Facts facts(Song song) {
        Random random = chances.of(song.id());
        return new Facts(100 * random.nextDouble(), 1955 + random.nextInt(70));
    }
}
