package moodlab.bandit.lists;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.bandit.Scenes;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Slate;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;

class PlackettLuceTest {

    private static final List<Song> SONGS = Scenes.songs(5);
    private static final double[] P = {0.4, 0.3, 0.2, 0.1, 0};
    private static final Choice CHOICE = Choice.of(SONGS, P);
    private static final PlackettLuce LISTS = PlackettLuce.of(CHOICE);

    @Test
    void isWhatTheDrawWritesBesideEachSong() {
        for (long seed = 0; seed < 500; seed++) {
            Slate slate = CHOICE.draw(3, seed);
            int[] songs = slate.positions().stream()
                    .mapToInt(position -> SONGS.indexOf(position.song()))
                    .toArray();
            for (int j = 0; j < songs.length; j++) {
                assertEquals(
                        slate.positions().get(j).propensity(), LISTS.conditional(Arrays.copyOf(songs, j), songs[j]));
            }
            assertEquals(slate.jointPropensity(), LISTS.joint(songs));
        }
    }

    @Test
    void givesTheTextbookFormula() {
        assertEquals(0.4 * 0.3 / 0.6 * 0.2 / 0.3, LISTS.joint(0, 1, 2), 1e-15);
        assertEquals(0, LISTS.conditional(new int[] {1}, 1));
        assertArrayEquals(new double[] {0.3, 0.4 / 0.7, 0.2 / 0.3}, LISTS.conditionals(1, 0, 2), 1e-15);
        double second = 0.3 * 0.4 / 0.7 + 0.2 * 0.4 / 0.8 + 0.1 * 0.4 / 0.9;
        assertEquals(second, LISTS.marginals(2)[0], 1e-15);
    }

    @Test
    void drawsEachPositionAsOftenAsItsMarginalSays() {
        int draws = 40_000;
        double[][] seen = new double[4][SONGS.size()];
        for (long seed = 0; seed < draws; seed++) {
            Slate slate = CHOICE.draw(4, 1_000_003 * seed);
            for (int j = 0; j < 4; j++) {
                seen[j][SONGS.indexOf(slate.song(j + 1))] += 1.0 / draws;
            }
        }
        for (int j = 0; j < 4; j++) {
            double[] marginals = LISTS.marginals(j + 1);
            assertEquals(1, Arrays.stream(marginals).sum(), 1e-12);
            for (int i = 0; i < marginals.length; i++) {
                double standardError = Math.sqrt(marginals[i] * (1 - marginals[i]) / draws);
                assertEquals(marginals[i], seen[j][i], 4.5 * standardError);
                assertEquals(marginals[i], LISTS.marginal(i, j + 1), 1e-15);
            }
        }
    }

    @Test
    void refusesMoreThanAMillionPrefixes() {
        double[] even = IntStream.range(0, 1_001).mapToDouble(i -> 1.0 / 1_001).toArray();
        PlackettLuce many = PlackettLuce.of(Choice.of(Scenes.songs(1_001), even));
        assertEquals(1.0 / 1_001, many.marginals(2)[7], 1e-12);
        String message =
                assertThrows(ListRefused.class, () -> many.marginals(3)).getMessage();
        assertTrue(message.contains("1000000") && message.endsWith("."), message);
        assertTrue(many.isEnumerable(3));
        assertFalse(PlackettLuce.of(new double[1_002]).isEnumerable(3));
        assertThrows(ListRefused.class, () -> many.marginal(0, 4));
        assertThrows(ListRefused.class, () -> LISTS.marginals(5));
        assertThrows(ListRefused.class, () -> LISTS.marginals(0));
    }
}
