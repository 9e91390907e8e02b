package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moodlab.desktop.presenter.Manner;
import moodlab.music.PlayStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MannerMemoryTest {

    @TempDir
    private Path home;

    @Test
    void remembersVolumeMuteAndSpeed() {
        Manner manner = new Manner(0.25, true, 1.5);
        new MannerMemory(home).write(manner);
        assertEquals(manner, new MannerMemory(home).read());
    }

    @Test
    void playsAsUsualWhereNothingOrNonsenseIsRemembered() throws IOException {
        assertEquals(Manner.USUAL, new MannerMemory(home).read());
        Files.writeString(home.resolve("player.properties"), "volume=loud\nspeed=fast\nmuted=\\u00");
        assertEquals(Manner.USUAL, new MannerMemory(home).read());
    }

    @Test
    void remembersHowSongsFollowEachOtherBesideHowTheyPlay() throws IOException {
        MannerMemory memory = new MannerMemory(home);
        assertEquals(PlayStyle.USUAL, memory.style());
        memory.write(new Manner(0.25, true, 1.5));
        memory.write(PlayStyle.parse("off", 4));
        MannerMemory later = new MannerMemory(home);
        assertEquals(PlayStyle.parse("off", 4), later.style());
        assertEquals(0.25, later.read().volume());
        Files.writeString(home.resolve("player.properties"), "level=loud\ncrossFadeSeconds=99");
        assertEquals(PlayStyle.USUAL, new MannerMemory(home).style());
    }

    @Test
    void goesOnWhereItCannotBeKept() {
        MannerMemory memory = new MannerMemory(home.resolve("gone"));
        memory.write(new Manner(0.5, false, 1));
        assertEquals(0.5, memory.read().volume());
    }
}
