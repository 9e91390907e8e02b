package moodlab.music.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moodlab.music.AudioDecoder;
import moodlab.music.SongId;

/**
 * A song's words and where they were found.
 *
 * @param from in words for a person
 */
record LyricsText(String text, String from) {

    private static final int MOST_BYTES = 100_000;

    /** {@code [01:23.45]} before a line, {@code <01:23.45>} before a word, {@code [ar:Somebody]} in a line of its own. */
    private static final Pattern MARKS = Pattern.compile("\\[[^\\]\\n]{0,200}\\]|<\\d{1,3}:\\d{2}[.:\\d]{0,8}>");

    /** From {@code song.lrc} or {@code song.txt} beside the song, else from a tag of its own; empty where it has neither. */
    static Optional<LyricsText> of(Path song, AudioDecoder decoder) {
        return beside(song)
                .or(() -> Stream.of("lyrics", "unsyncedlyrics", "uslt")
                        .flatMap(key -> decoder.longTag(key, MOST_BYTES).stream())
                        .map(text -> new LyricsText(plain(text), "the file's own tag"))
                        .findFirst())
                .filter(lyrics -> !lyrics.text().isBlank());
    }

    private static Optional<LyricsText> beside(Path song) {
        String bare = SongId.bareName(song.getFileName().toString());
        return Stream.of(".lrc", ".txt")
                .map(suffix -> song.resolveSibling(bare + suffix))
                .filter(Files::isRegularFile)
                .filter(file -> !Files.isSymbolicLink(file)) // which may lead out of the library
                .flatMap(file -> read(file).stream())
                .findFirst();
    }

    private static Optional<LyricsText> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return Optional.of(new LyricsText(plain(text), file.getFileName().toString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(text).replaceAll(" ");
    }
}
