package moodlab.desktop.library;

import java.awt.Color;
import java.util.Map;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.Inks;
import moodlab.desktop.widget.QuadrantInks;
import moodlab.domain.song.TagSource;

/**
 * Colours of moods and sources, told apart by people who confuse red and green too (after Okabe and Ito 2008, Color
 * Universal Design); quadrants share the hue of the emotion that lies in them and are drawn as squares.
 */
final class MoodInks {

    private static final Color NONE = new Color(0x8A8A8A);

    private static final Map<String, Color> MOODS = Map.ofEntries(
            Map.entry("angry", new Color(0xD55E00)),
            Map.entry("disgust", new Color(0x8A7A1E)),
            Map.entry("fear", new Color(0x8E5BB5)),
            Map.entry("happy", new Color(0xE69F00)),
            Map.entry("sad", new Color(0x0072B2)),
            Map.entry("surprise", new Color(0xCC79A7)),
            Map.entry("neutral", new Color(0x9A8F84)));

    private MoodInks() {}

    static Color mood(String mood) {
        return square(mood) ? QuadrantInks.of(mood.charAt(1) - '1') : Inks.lit(MOODS.getOrDefault(mood, NONE));
    }

    /** Whether a mood is a quadrant, whose mark is a square. */
    static boolean square(String mood) {
        return mood.matches("Q[1-4]");
    }

    /** Of the most certain source. */
    static Color source(SongRow row) {
        return row.tag().sources().isEmpty()
                ? Inks.lit(NONE)
                : source(row.tag().sources().get(0));
    }

    static Color source(TagSource source) {
        return Inks.lit(
                switch (source) {
                    case FOLDER -> new Color(0x7F8C8D);
                    case AUDIO -> new Color(0x0072B2);
                    case LYRICS -> new Color(0x009E73);
                    case PERSON -> new Color(0xE69F00);
                });
    }
}
