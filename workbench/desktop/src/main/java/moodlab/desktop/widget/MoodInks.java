package moodlab.desktop.widget;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import moodlab.desktop.presenter.Wave.HeardMood;

/** The colours of the quadrants of mood, alike in light and in dark, told apart by lightness too. */
public final class MoodInks {

    private static final List<String> WORDS = List.of("happy", "tense", "sad", "calm");
    private static final List<Color> LIGHT =
            List.of(new Color(0xD98E04), new Color(0xC2362B), new Color(0x3A5FB0), new Color(0x2F9E6E));
    private static final List<Color> DARK =
            List.of(new Color(0xF2B84B), new Color(0xEF7A6D), new Color(0x7FA0EE), new Color(0x63CFA0));

    private MoodInks() {}

    /** How many there are. */
    public static int count() {
        return WORDS.size();
    }

    /** In a word, such as "sad". */
    public static String word(int quadrant) {
        return WORDS.get(quadrant);
    }

    /** Of a quadrant, 0 = Q1. */
    public static Color of(int quadrant) {
        return (Inks.dark() ? DARK : LIGHT).get(quadrant);
    }

    /** The less sure, the greyer. */
    static Color of(HeardMood mood) {
        double share = Math.max(0.25, Math.min(1, (mood.chance() - 0.25) / 0.5));
        return Inks.mix(of(mood.quadrant()), Inks.mix(Inks.text(), Inks.ground(), 0.35), share);
    }

    /** In words, such as "sounds sad, 64 %". */
    static String inWords(HeardMood mood) {
        return String.format(Locale.ROOT, "sounds %s, %.0f %%", word(mood.quadrant()), 100 * mood.chance());
    }
}
