package moodlab.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import moodlab.desktop.presenter.Manner;
import moodlab.music.PlayStyle;

/**
 * Remembers how songs were played last, and how they are levelled and follow each other, in a small text file of the home.
 * Where it cannot, songs play as usual.
 */
final class MannerMemory {

    private static final System.Logger LOG = System.getLogger(MannerMemory.class.getName());

    private final Path file;
    private Manner last;
    private PlayStyle lastStyle;

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
        Properties stored = lines();
        return new Manner(
                number(stored, "volume"), Boolean.parseBoolean(stored.getProperty("muted")), number(stored, "speed"));
    }

    /** How songs are levelled and follow each other. */
    synchronized PlayStyle style() {
        if (lastStyle == null) {
            lastStyle = storedStyle();
        }
        return lastStyle;
    }

    private PlayStyle storedStyle() {
        Properties stored = lines();
        try {
            double fade = number(stored, "crossFadeSeconds");
            return PlayStyle.parse(stored.getProperty("level", PlayStyle.USUAL.level()), Double.isNaN(fade) ? 0 : fade);
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "songs are levelled as usual", e);
            return PlayStyle.USUAL;
        }
    }

    private Properties lines() {
        Properties stored = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the player's settings cannot be read, so they begin anew", e);
            }
        }
        return stored;
    }

    private static double number(Properties stored, String name) {
        try {
            return Double.parseDouble(stored.getProperty(name, "NaN"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    synchronized void write(Manner manner) {
        if (!manner.equals(last)) {
            keep(manner, style());
        }
    }

    synchronized void write(PlayStyle style) {
        if (!style.equals(lastStyle)) {
            keep(read(), style);
        }
    }

    private void keep(Manner manner, PlayStyle style) {
        last = manner;
        lastStyle = style;
        Properties lines = new Properties();
        lines.setProperty("volume", Double.toString(manner.volume()));
        lines.setProperty("muted", Boolean.toString(manner.muted()));
        lines.setProperty("speed", Double.toString(manner.speed()));
        lines.setProperty("level", style.level());
        lines.setProperty("crossFadeSeconds", Double.toString(style.crossFadeSeconds()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            lines.store(writer, "how songs were played last");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the player's settings cannot be kept", e);
        }
    }
}
