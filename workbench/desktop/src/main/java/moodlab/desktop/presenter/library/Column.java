package moodlab.desktop.presenter.library;

import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A column of the table: what it shows and how it sorts. */
public enum Column {
    TITLE("Title", 165, SongRow::title),
    ARTIST("Artist", 115, row -> row.song().text().artist()),
    MOOD("Mood", 55, SongRow::mood),
    VALENCE("Valence", 100, row -> plusMinus(row, true), Column::valence),
    AROUSAL("Arousal", 100, row -> plusMinus(row, false), Column::arousal),
    SOURCE("Source", 110, SongRow::sources),
    LENGTH(
            "Length",
            60,
            row -> minutes(row.song().sound().length().toSeconds()),
            row -> OptionalDouble.of((double) row.song().sound().length().toNanos())),
    LOUDNESS("LUFS", 60, row -> number(row.song().sound().loudness()), row -> row.song()
            .sound()
            .loudness()),
    PEAK("dBTP", 60, row -> number(row.song().sound().truePeak()), row -> row.song()
            .sound()
            .truePeak()),
    TEMPO("Tempo", 60, row -> number(row.song().sound().tempo()), row -> row.song()
            .sound()
            .tempo()),
    ALBUM("Album", 130, row -> row.song().text().album()),
    GENRE("Genre", 90, row -> row.song().text().genre()),
    LICENCE("Licence", 110, row -> row.song().text().licence()),
    STATE("State", 70, row -> row.standing().label());

    private static final String NOTHING = "";

    private final String label;
    private final int width;
    private final Function<SongRow, String> text;
    private final boolean number;
    private final Comparator<SongRow> up;
    private final Comparator<SongRow> down;

    Column(String label, int width, Function<SongRow, String> text) {
        this.label = label;
        this.width = width;
        this.text = text;
        this.number = false;
        Function<SongRow, String> key = row -> text.apply(row).isEmpty() ? null : text.apply(row);
        up = Comparator.comparing(key, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
        down = Comparator.comparing(key, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER.reversed()));
    }

    Column(String label, int width, Function<SongRow, String> text, Function<SongRow, OptionalDouble> value) {
        this.label = label;
        this.width = width;
        this.text = text;
        this.number = true;
        Function<SongRow, Double> key =
                row -> value.apply(row).isPresent() ? value.apply(row).getAsDouble() : null;
        up = Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
        down = Comparator.comparing(key, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    public String label() {
        return label;
    }

    /** In pixels, at first. */
    public int width() {
        return width;
    }

    /** Whether its values stand to the right. */
    public boolean number() {
        return number;
    }

    public String text(SongRow row) {
        return text.apply(row);
    }

    /** What is empty comes last either way; what is equal stands in the order of numbers. */
    Comparator<SongRow> order(boolean ascending) {
        return (ascending ? up : down).thenComparing(SongRow::entry);
    }

    private static OptionalDouble valence(SongRow row) {
        return known(row, row.tag().affect().valence());
    }

    private static OptionalDouble arousal(SongRow row) {
        return known(row, row.tag().affect().arousal());
    }

    private static OptionalDouble known(SongRow row, double value) {
        return row.known() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static String plusMinus(SongRow row, boolean valence) {
        if (!row.known()) {
            return NOTHING;
        }
        double value =
                valence ? row.tag().affect().valence() : row.tag().affect().arousal();
        double spread =
                valence ? row.tag().spread().valence() : row.tag().spread().arousal();
        return String.format(Locale.ROOT, "%+.2f ± %.2f", value, spread);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : NOTHING;
    }

    private static String minutes(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
