package moodlab.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlayStyleTest {

    @Test
    void bringsASongToTheTarget() {
        assertEquals(-4, new SongLevel(-14, -3).gain(-18), 1e-9);
        assertEquals(3, new SongLevel(-21, -6).gain(-18), 1e-9);
    }

    @Test
    void turnsNoSongUpSoFarThatItClips() {
        assertEquals(1, new SongLevel(-24, -2).gain(-18), 1e-9, "as far as -1 dBTP");
        assertEquals(-1.5, new SongLevel(-18, 0.5).gain(-18), 1e-9, "one that is too high is turned down");
    }

    @Test
    void leavesSongsAsTheyAreWhereItIsOffOrNothingIsKnown() {
        assertEquals(1, PlayStyle.PLAIN.factor(Optional.of(new SongLevel(-6, 0))));
        assertEquals(1, PlayStyle.USUAL.factor(Optional.empty()));
    }

    @Test
    void isReadFromItsOwnWords() {
        for (PlayStyle style : new PlayStyle[] {PlayStyle.USUAL, PlayStyle.PLAIN, PlayStyle.parse("-23", 4.5)}) {
            assertEquals(style, PlayStyle.parse(style.level(), style.crossFadeSeconds()));
        }
    }

    @Test
    void saysWhatItWouldTakeInstead() {
        assertTrue(refused("loud", 0).contains("-18, or off"));
        assertTrue(refused("5", 0).contains("-18 is usual"));
        assertTrue(refused("off", 13).contains("0 to 12 seconds"));
        assertTrue(refused("off", Double.NaN).contains("0 to 12"));
    }

    private static String refused(String level, double seconds) {
        return assertThrows(IllegalArgumentException.class, () -> PlayStyle.parse(level, seconds))
                .getMessage();
    }
}
