package moodlab.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import moodlab.domain.library.Shelf;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The songs of a home's libraries: what their files say, what sources say of their mood, and who changed what. Songs are
 * retired, never deleted. Safe from any thread; while the store is open.
 */
public final class Catalogue {

    private final Database database;
    private Optional<Handle> connection = Optional.empty();

    Catalogue(Database database) {
        this.database = database;
    }

    /** Every song, in the order of roots and ids. */
    public List<CatalogueSong> songs() {
        return read(handle -> {
            Map<Long, List<SourceTag>> tags = TagRows.latest(handle);
            return CatalogueRows.all(handle).stream()
                    .map(song -> with(song, tags.getOrDefault(song.entry(), List.of())))
                    .toList();
        });
    }

    /** Those below that root. */
    public List<CatalogueSong> songs(Path root) {
        Path wanted = normal(root);
        return songs().stream().filter(song -> song.root().equals(wanted)).toList();
    }

    /**
     * The song with that number or id.
     *
     * @throws CatalogueFault where there is none, or more than one root has one of that id
     */
    public CatalogueSong song(String name) {
        List<CatalogueSong> found = songs().stream()
                .filter(song ->
                        song.id().equals(name) || Long.toString(song.entry()).equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new CatalogueFault("There is no song '" + name
                    + "' in the catalogue: list the songs for their numbers, or scan their folder first.");
        }
        if (found.size() > 1) {
            throw new CatalogueFault("Several songs are called '" + name + "': name one by its number, "
                    + found.get(0).entry() + " or " + found.get(1).entry() + ".");
        }
        return found.get(0);
    }

    /** The part of the catalogue that a scan of that root keeps up to date. */
    public Shelf shelf(Path root, InstantSource clock) {
        return new CatalogueShelf(this, normal(root).toString(), clock);
    }

    private static Path normal(Path root) {
        return root.toAbsolutePath().normalize();
    }

    /**
     * Changes one field, and notes who changed what; nothing where it has that value already.
     *
     * @throws CatalogueFault where the field cannot have that value
     */
    public void edit(CatalogueSong song, CatalogueField field, String value, CatalogueBy by) {
        String checked = checked(field, value.strip());
        write(handle -> EditRows.set(handle, song.entry(), by, field.label(), checked));
    }

    /** The value as it is kept. */
    static String checked(CatalogueField field, String value) {
        return switch (field) {
            case FOLDER -> folder(value);
            case TEMPO -> tempo(value);
            case RETIRED -> flag(value);
            case TITLE -> title(value);
            case ARTIST, ALBUM, GENRE, LICENCE -> value;
        };
    }

    private static String title(String value) {
        if (value.isEmpty()) {
            throw new CatalogueFault("A song has a title: give one.");
        }
        return value;
    }

    private static String folder(String value) {
        return value.isEmpty()
                ? ""
                : MoodFolder.named(value)
                        .map(MoodFolder::name)
                        .orElseThrow(() -> new CatalogueFault("'" + value + "' is no mood: choose one of "
                                + String.join(
                                        ", ",
                                        MoodFolder.all().map(MoodFolder::name).toList())
                                + ", or nothing."));
    }

    private static String tempo(String value) {
        try {
            double tempo = value.isEmpty() ? 100 : Double.parseDouble(value);
            if (tempo > 0 && tempo < 1000) {
                return value.isEmpty() ? "" : Double.toString(tempo);
            }
        } catch (NumberFormatException e) {
            // told below with the others
        }
        throw new CatalogueFault("'" + value + "' is no tempo: give beats a minute, such as 120, or nothing.");
    }

    private static String flag(String value) {
        if (value.equals("true") || value.equals("false")) {
            return value;
        }
        throw new CatalogueFault("'" + value + "' is neither true nor false.");
    }

    /**
     * Makes several changes in one transaction: all of them, or none where one cannot be made.
     *
     * @param changes call this catalogue's methods
     */
    public void atOnce(Runnable changes) {
        write(handle -> changes.run());
    }

    /** Notes what was done to a song's file, beside what a scan notes of it. */
    public void note(CatalogueSong song, CatalogueBy by, String what, String before, String after) {
        write(handle -> EditRows.note(handle, song.entry(), by, what, new EditRows.Change(before, after)));
    }

    /** Adds what a source says; it replaces what the same said before. Nothing where it says the same. */
    public void tag(CatalogueSong song, SourceTag tag) {
        if (tag.source() == TagSource.FOLDER) {
            throw new CatalogueFault("A folder's tag follows from the song's folder: change the folder.");
        }
        write(handle -> {
            if (TagRows.latest(handle, song.entry()).stream().noneMatch(before -> saysTheSame(before, tag))) {
                TagRows.insert(handle, song.entry(), tag);
            }
        });
    }

    /** Takes back what a source said of a song; the old statement stays on record. */
    public void withdraw(CatalogueSong song, SourceTag tag, CatalogueBy by) {
        write(handle -> TagRows.withdraw(handle, song.entry(), tag.source(), tag.who(), by.at()));
    }

    /** The time left out. */
    static boolean saysTheSame(SourceTag one, SourceTag other) {
        return one.equals(
                new SourceTag(other.source(), other.who(), one.at(), other.affect(), other.spread(), other.why()));
    }

    /** What was changed of a song, oldest first. */
    public List<CatalogueEdit> edits(CatalogueSong song) {
        return read(handle -> EditRows.of(handle, song.entry()));
    }

    private static CatalogueSong with(CatalogueSong song, List<SourceTag> tags) {
        return new CatalogueSong(
                song.entry(),
                song.root(),
                song.id(),
                song.file(),
                song.text(),
                song.sound(),
                song.folder(),
                song.missing(),
                song.retired(),
                tags);
    }

    synchronized <T> T read(Function<Handle, T> question) {
        try {
            return question.apply(connected());
        } catch (JdbiException e) {
            close();
            throw Faults.unavailable(database.home(), e);
        }
    }

    /** In one transaction, on disk when it returns. */
    synchronized void write(Consumer<Handle> change) {
        try {
            connected().useTransaction(change::accept);
        } catch (JdbiException e) {
            close();
            throw Faults.unwritable(database.home(), e);
        }
    }

    private Handle connected() {
        if (connection.isEmpty()) {
            connection = Optional.of(database.connect());
        }
        return connection.get();
    }

    synchronized void close() {
        try {
            connection.ifPresent(Handle::close);
        } catch (JdbiException e) {
            // nothing is lost: every change was committed when it was made
        }
        connection = Optional.empty();
    }
}
