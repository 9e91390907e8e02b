package moodlab.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import moodlab.desktop.presenter.Manner;

/** Remembers how songs were played last, in a small text file of the home. Where it cannot, songs play as usual. */
final class MannerMemory {

    private static final System.Logger LOG = System.getLogger(MannerMemory.class.getName());

    private final Path file;
    private Manner last;

    MannerMemory(Path home) {
        this.file = home.resolve("player.properties");
    }

    synchronized Manner read() {
        if (last == null) {
            last = stored();
        }
        return last;
    }

    private Manner stored() {
        Properties stored = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the player's settings cannot be read, so they begin anew", e);
            }
        }
        return new Manner(
                number(stored, "volume"), Boolean.parseBoolean(stored.getProperty("muted")), number(stored, "speed"));
    }

    private static double number(Properties stored, String name) {
        try {
            return Double.parseDouble(stored.getProperty(name, "NaN"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    synchronized void write(Manner manner) {
        if (manner.equals(last)) {
            return;
        }
        last = manner;
        Properties lines = new Properties();
        lines.setProperty("volume", Double.toString(manner.volume()));
        lines.setProperty("muted", Boolean.toString(manner.muted()));
        lines.setProperty("speed", Double.toString(manner.speed()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            lines.store(writer, "how songs were played last");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the player's settings cannot be kept", e);
        }
    }
}
