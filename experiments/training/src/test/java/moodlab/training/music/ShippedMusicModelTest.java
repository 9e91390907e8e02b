package moodlab.training.music;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.datasets.QuadrantSongs;
import moodlab.music.hearing.AudioModel;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ShippedMusicModelTest {

    private static final int STEP = 24;

    @Test
    void knowsMostOfAFewSongsThatItLearntFrom() {
        Path folder = songs();
        Assumptions.assumeTrue(
                AudioModel.class.getResource("models/music-mood.zip") != null,
                "data/models holds no music-mood.zip yet: train one");
        AudioModel model = AudioModel.shipped();
        List<QuadrantSongs.Entry> all = QuadrantSongs.in(folder);
        List<QuadrantSongs.Entry> some = IntStream.range(0, all.size())
                .filter(i -> i % STEP == 0)
                .mapToObj(all::get)
                .toList();
        long right = some.stream()
                .filter(song -> model.hear(song.file()).whole().top() == song.quadrant())
                .count();
        // a pin, no measure of skill: these songs were learnt from; what others can expect is in the model card
        assertTrue(right >= 24, right + " of " + some.size());
    }

    private static Path songs() {
        Path here = Path.of("").toAbsolutePath();
        Path data = Optional.ofNullable(System.getenv("MOODLAB_DATA"))
                .map(Path::of)
                .or(() -> Stream.iterate(here, path -> path != null, Path::getParent)
                        .filter(path -> Files.isDirectory(path.resolve("workbench")))
                        .findFirst()
                        .map(root -> root.resolve("../shared/data")))
                .orElse(here);
        Assumptions.assumeTrue(
                Files.isDirectory(data.resolve("emotion4q")),
                "4Q Audio Emotion is not here: set MOODLAB_DATA to the folder that holds emotion4q");
        return data;
    }
}
