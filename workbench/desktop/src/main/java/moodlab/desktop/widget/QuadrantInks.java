package moodlab.desktop.widget;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import moodlab.desktop.presenter.Wave.HeardMood;

/**
 * The colours of the quadrants of mood, told apart by people who confuse red and green too (after Okabe and Ito 2008,
 * Color Universal Design).
 */
public final class QuadrantInks {

    private static final List<String> WORDS = List.of("happy", "tense", "sad", "calm");
    private static final List<Color> COLOURS =
            List.of(new Color(0xE69F00), new Color(0xD55E00), new Color(0x0072B2), new Color(0x009E73));

    private QuadrantInks() {}

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
        return Inks.lit(COLOURS.get(quadrant));
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
