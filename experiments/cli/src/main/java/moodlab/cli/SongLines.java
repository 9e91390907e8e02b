package moodlab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.store.CatalogueSong;

/** Catalogued songs as lines of text. */
final class SongLines {

    private static final String LINE = "%6s  %-28s %-20s %-8s %6s %7s %13s %13s  %s%n";

    private final PrintWriter out;

    SongLines(PrintWriter out) {
        this.out = out;
    }

    void list(List<CatalogueSong> songs) {
        out.printf(
                LINE, "number", "title", "artist", "folder", "length", "LUFS", "valence", "arousal", "sources, notes");
        songs.forEach(this::line);
        out.flush();
    }

    private void line(CatalogueSong song) {
        MoodTag tag = song.tag();
        out.printf(
                Locale.ROOT,
                LINE,
                song.entry(),
                cut(song.text().title(), 28),
                cut(song.text().artist(), 20),
                song.folder().map(folder -> folder.name()).orElse("–"),
                minutes(song.sound().length().toSeconds()),
                number(song.sound().loudness()),
                plusMinus(tag.affect().valence(), tag.spread().valence()),
                plusMinus(tag.affect().arousal(), tag.spread().arousal()),
                notes(song));
    }

    /** What each source says of one song, the songs that are nearest to it, and all of it together. */
    void explain(CatalogueSong song, Optional<String> nearest) {
        out.println(song.entry() + "  " + song.text().title() + " (" + song.id() + ")");
        List<SourceTag> tags = song.tags();
        for (SourceTag tag : tags) {
            out.println("  " + said(tag) + "  " + tag.why());
        }
        nearest.ifPresent(near -> out.println("  nearest known    " + near));
        MoodTag all = song.tag();
        out.println(
                tags.isEmpty()
                        ? "  nothing is known of its mood: put it into a mood folder, rate it, or add its lyrics"
                        : String.format(
                                Locale.ROOT,
                                "  %-16s valence %s  arousal %s  from %s",
                                "together",
                                plusMinus(all.affect().valence(), all.spread().valence()),
                                plusMinus(all.affect().arousal(), all.spread().arousal()),
                                sources(all)));
        out.flush();
    }

    private static String said(SourceTag tag) {
        String name =
                tag.source() == TagSource.PERSON ? tag.who() : tag.source().label();
        return String.format(
                Locale.ROOT,
                "%-16s valence %s  arousal %s",
                name,
                plusMinus(tag.affect().valence(), tag.spread().valence()),
                plusMinus(tag.affect().arousal(), tag.spread().arousal()));
    }

    private static String notes(CatalogueSong song) {
        return sources(song.tag()) + (song.missing() ? ", missing" : "") + (song.retired() ? ", retired" : "");
    }

    private static String sources(MoodTag tag) {
        return tag.sources().isEmpty()
                ? "nothing"
                : tag.sources().stream().map(TagSource::label).collect(Collectors.joining(" and "));
    }

    private static String plusMinus(double value, double spread) {
        return String.format(Locale.ROOT, "%+.2f ± %.2f", value, spread);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "–";
    }

    private static String minutes(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
