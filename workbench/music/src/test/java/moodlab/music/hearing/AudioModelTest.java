package moodlab.music.hearing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import moodlab.music.hearing.SongFeatures.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.learning.config.NoOp;

class AudioModelTest {

    @TempDir
    Path folder;

    @Test
    void hearsTheSameAfterSavingAndLoading() {
        AudioModel model = model();
        Sound sound = tone(440);
        Path file = folder.resolve("mood.zip");
        model.save(file);
        SongMood before = model.hear(sound);
        SongMood after = AudioModel.load(file).hear(sound);
        assertArrayEquals(before.whole().toArray(), after.whole().toArray(), 1e-6);
        assertArrayEquals(before.network().toArray(), after.network().toArray(), 1e-6);
        assertEquals(64, AudioModel.load(file).manifest().sha256().length());
    }

    @Test
    void aWholeSongIsTheMeanOfItsWindows() {
        SongMood mood = model().hear(Sound.of(new float[3 * Sound.WINDOW]));
        assertEquals(3, mood.windows().size());
        assertEquals(mood.windows().get(0).probability(2), mood.whole().probability(2), 1e-9);
    }

    @Test
    void refusesAZipThatIsNotTheManifests() throws IOException {
        Path file = folder.resolve("mood.zip");
        model().save(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        String message = assertThrows(HearingException.class, () -> AudioModel.load(file))
                .getMessage();
        assertTrue(message.contains("SHA-256"), message);
    }

    @Test
    void saysWhatToDoWhereThereIsNoModel() {
        Path file = folder.resolve("none.zip");
        String message = assertThrows(HearingException.class, () -> AudioModel.load(file))
                .getMessage();
        assertTrue(message.contains("check the path"), message);
    }

    @Test
    void aSongIsMostLikeItself() {
        AudioModel model = model();
        SongPrint low = model.hear(tone(200)).print();
        SongPrint high = model.hear(tone(2000)).print();
        assertEquals(low, SongPrint.of(low.toBytes()));
        assertEquals(1, model.likeness(low, low), 1e-12);
        assertTrue(model.likeness(low, high) < 1);
        SongPrint foreign = SongPrint.of(new byte[3]);
        assertThrows(IllegalArgumentException.class, () -> model.likeness(low, foreign));
    }

    @Test
    void aSpecialistAnswersForWhatItKnowsAndForNothingElse() {
        AudioModel specialist = model(2);
        AudioModel both = model(0).with(specialist);
        Sound known = tone(300);
        assertEquals(1, specialist.familiarity(HeardWindow.of(known)), 1e-9);
        assertEquals(specialist.hear(known).whole(), both.hear(known).whole());
        Sound other = Sound.of(new float[Sound.WINDOW]);
        assertTrue(specialist.familiarity(HeardWindow.of(other)) < 0.7);
        assertEquals(model(0).hear(other).whole(), both.hear(other).whole());
        assertNotEquals(specialist.hear(other).whole(), both.hear(other).whole());
    }

    private static AudioModel model() {
        return model(0);
    }

    /** Of the right shapes, with two known songs; one of its experts leans to a quadrant. */
    private static AudioModel model(int quadrant) {
        SongFeatures low = SongFeatures.of(tone(300));
        SongFeatures high = SongFeatures.of(tone(3000));
        Scaling scaling = Scaling.fit(List.of(low.toArray(), high.toArray()));
        byte[][] songs = {scaling.apply(low.toArray()), scaling.apply(high.toArray())};
        float[] linear = new float[4 * 11];
        linear[quadrant * 11 + 10] = 1;
        double[] stump = {0, 0.5, 1, 2, 0, 0, 0, 0, -1, 0, 0, 0, 0.7, 0.1, 0.1, 0.1, -1, 0, 0, 0, 0.1, 0.7, 0.1, 0.1};
        ModelNumbers numbers = new ModelNumbers(scaling)
                .words(songs, new float[] {0.5f, -0.5f}, new float[] {1, -1}, new float[] {0.5f, 0.5f, 0.2f})
                .machine(new float[] {1, 1, 1, 0, 0, 0, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .linear(linear)
                .forest(stump, new int[] {0})
                .boosting(stump, new int[] {0, 0});
        List<Integer> ends = Arrays.stream(Group.values()).map(low::end).toList();
        ModelPlan plan = new ModelPlan(
                ends,
                0.25,
                1,
                0.4,
                Collections.nCopies(5, 0.2),
                Collections.nCopies(5, new Calibration(1, List.of(0.0, 0.0, 0.0, 0.0))),
                1);
        return AudioModel.of(
                plan,
                numbers,
                AudioNetwork.untrained(1, new NoOp()),
                MusicManifest.of("two tones", Map.of("seed", "1"), Map.of()));
    }

    private static Sound tone(double hertz) {
        float[] samples = new float[Sound.WINDOW];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / Sound.RATE));
        }
        return Sound.of(samples);
    }
}
