package moodlab.simulation.environments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.domain.Emotion;
import moodlab.domain.Observation;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Slate;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import moodlab.simulation.listeners.FaceConfusion;
import moodlab.simulation.listeners.FaceReader;

/**
 * Which emotion does this face show? A choice of song stands for the class of its folder (Dudík, Langford and Li 2011,
 * "Doubly robust policy evaluation and learning", ICML, section 4, turn classification into bandits so). Faces and
 * answers come as often as in the counts of a face model on FER2013 with FER+ truths; no picture is needed.
 */
final class FaceWorld implements World {

    private static final int SONGS_A_FOLDER = 3;

    private final FaceConfusion confusion;
    private final FaceReader camera;
    private final Chances chances;
    private final List<Song> songs;
    private int round = -1;
    private Emotion truth = Emotion.NEUTRAL;

    FaceWorld(FaceConfusion confusion, FaceReader camera, long seed) {
        this.confusion = confusion;
        this.camera = camera;
        this.chances = new Chances(seed);
        this.songs = Stream.of(Emotion.values())
                .flatMap(emotion -> IntStream.range(0, SONGS_A_FOLDER).mapToObj(i -> song(emotion, i)))
                .toList();
    }

    private static Song song(Emotion emotion, int number) {
        String id = emotion.label() + "/" + number;
        return new Song(id, id, "", Path.of(id), Duration.ofMinutes(3), MoodFolder.of(emotion), emotion.affect());
    }

    @Override
    public Scene next() {
        round++;
        Random random = chances.of(round, "face");
        truth = confusion.truth(random);
        Emotion answer = camera.answer(truth, random);
        Observation seen = camera.reading(answer, random);
        double[] behind = confusion.behind(answer);
        double[] payoffs = songs.stream()
                .mapToDouble(song -> behind[emotion(song).ordinal()])
                .toArray();
        return new Scene(Contexts.of(seen, faceFeatures(seen)), songs, Payoffs.single(songs, payoffs));
    }

    private static Features faceFeatures(Observation seen) {
        List<String> names = Arrays.stream(Emotion.values())
                .map(emotion -> "p_" + emotion.label())
                .toList();
        return Features.of(names, seen.emotions().orElseThrow().toArray());
    }

    private static Emotion emotion(Song song) {
        return Emotion.valueOf(song.folder().name().toUpperCase(Locale.ROOT));
    }

    @Override
    public Heard play(Slate slate) {
        Song song = slate.song(1);
        return Heard.known(song, emotion(song) == truth ? 1 : 0, 0);
    }

    @Override
    public Facts facts(Song song) {
        Random random = chances.of(song.id());
        return new Facts(100 * random.nextDouble(), 1955 + random.nextInt(70));
    }
}
