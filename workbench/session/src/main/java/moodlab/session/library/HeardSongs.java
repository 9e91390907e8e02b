package moodlab.session.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import moodlab.domain.Affect;
import moodlab.domain.file.WholeFile;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.music.hearing.SongPrint;
import moodlab.store.CatalogueSong;

/**
 * What songs of a library sound like to a model, kept in the home's folder {@code heard}, 3 kB a song. It tells which songs whose mood a folder or a person states are nearest to another by sound.
 */
final class HeardSongs {

    private static final int NEAREST = 3;

    private final HearingTags model;
    private final Path folder;

    HeardSongs(HearingTags model, Path home) {
        this.model = model;
        this.folder = home.resolve("heard").resolve(model.name().replace(' ', '-'));
    }

    boolean has(CatalogueSong song) {
        return print(song).isPresent();
    }

    /** A line on the known songs that are nearest by sound. */
    String nearest(List<CatalogueSong> library, CatalogueSong song) {
        Optional<SongPrint> own = print(song);
        if (own.isEmpty()) {
            return "not heard, so nothing is known of what it sounds like";
        }
        List<Near> near = library.stream()
                .filter(other -> other.entry() != song.entry() && isKnown(other))
                .flatMap(other -> print(other).stream().map(print -> near(own.get(), other, print)))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(NEAREST)
                .toList();
        return near.isEmpty()
                ? "no other song has been heard here whose mood a folder or a person tells"
                : near.stream().map(Near::text).collect(Collectors.joining("; "));
    }

    private record Near(CatalogueSong song, double likeness) {

        String text() {
            List<SourceTag> tags = stated(song);
            SourceTag last = tags.get(tags.size() - 1);
            Affect mood = last.affect();
            String by = last.source() == TagSource.FOLDER
                    ? "folder " + song.folder().map(f -> f.name()).orElse("")
                    : "rated by " + last.who();
            return String.format(
                    Locale.ROOT,
                    "%s (%s: %+.2f, %+.2f; likeness %.2f)",
                    song.text().title(),
                    by,
                    mood.valence(),
                    mood.arousal(),
                    likeness);
        }
    }

    private Near near(SongPrint own, CatalogueSong other, SongPrint print) {
        return new Near(other, model.model().likeness(own, print));
    }

    private static boolean isKnown(CatalogueSong song) {
        return !stated(song).isEmpty();
    }

    /** What people say, a folder first. */
    private static List<SourceTag> stated(CatalogueSong song) {
        return song.tags().stream()
                .filter(tag -> tag.source() == TagSource.FOLDER || tag.source() == TagSource.PERSON)
                .toList();
    }

    private Path file(CatalogueSong song) {
        return folder.resolve(song.sound().hash() + ".i8");
    }

    private Optional<SongPrint> print(CatalogueSong song) {
        Path file = file(song);
        try {
            return Files.isRegularFile(file)
                            && Files.size(file) == model.model().features()
                    ? Optional.of(SongPrint.of(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(CatalogueSong song, SongPrint print) {
        try {
            WholeFile.write(file(song), print.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + " cannot be written: give a home with room that you may write to.", e);
        }
    }
}
