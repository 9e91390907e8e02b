package moodlab.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moodlab.desktop.presenter.Manner;
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
    void goesOnWhereItCannotBeKept() {
        MannerMemory memory = new MannerMemory(home.resolve("gone"));
        memory.write(new Manner(0.5, false, 1));
        assertEquals(0.5, memory.read().volume());
    }
}
