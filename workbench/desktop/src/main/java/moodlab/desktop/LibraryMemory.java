package moodlab.desktop;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import moodlab.desktop.presenter.library.Column;
import moodlab.desktop.presenter.library.Sorting;

/** Remembers how the library page was left, in a small text file of the home. Where it cannot, it begins as usual. */
final class LibraryMemory {

    private static final System.Logger LOG = System.getLogger(LibraryMemory.class.getName());
    private static final Left USUAL = new Left("researcher", new Sorting(Column.TITLE, true), Map.of());

    private final Path file;

    LibraryMemory(Path file) {
        this.file = file;
    }

    /**
     * How it was left.
     *
     * @param who the last pseudonym
     * @param widths of columns, in pixels
     */
    record Left(String who, Sorting sorting, Map<Column, Integer> widths) {}

    Left read() {
        Properties stored = new Properties();
        if (!Files.isReadable(file)) {
            return USUAL;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
            Map<Column, Integer> widths = new EnumMap<>(Column.class);
            Stream.of(Column.values())
                    .filter(column -> stored.containsKey("width." + column))
                    .forEach(column -> widths.put(column, Integer.valueOf(stored.getProperty("width." + column))));
            Sorting sorting = new Sorting(
                    Column.valueOf(stored.getProperty("sort", Column.TITLE.name())),
                    Boolean.parseBoolean(stored.getProperty("ascending", "true")));
            return new Left(stored.getProperty("who", USUAL.who()), sorting, widths);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the library page's settings cannot be read, so they begin anew", e);
            return USUAL;
        }
    }

    void write(Left left) {
        Properties lines = new Properties();
        lines.setProperty("who", left.who());
        lines.setProperty("sort", left.sorting().column().name());
        lines.setProperty("ascending", Boolean.toString(left.sorting().ascending()));
        left.widths().forEach((column, width) -> lines.setProperty("width." + column, Integer.toString(width)));
        try (Writer writer = Files.newBufferedWriter(file)) {
            lines.store(writer, "how the library page was left");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the library page's settings cannot be kept", e);
        }
    }
}
