package moodlab.music.library;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;

/**
 * A song's mood from its words, by a {@link Lexicon}: valence and arousal are the means over the words that the list
 * knows. One of {@code not, no, never, …} among the three words before turns a word's valence round and halves it.
 *
 * <p>The spread of an axis is √(f² + max(d, 0.3)²/n + (0.3 · (1 − min(1, c/0.05)))²), with n words known, d their
 * standard deviation, and c their share of all words, which is low where the language is another. f is what words leave
 * open however many they are: 0.35 for valence, 0.45 for arousal, of which words are taken to tell less. With
 * fewer than four known words, or c under 0.01, nothing is said. The constants are set by hand and not
 * yet fitted to rated songs.
 */
final class LyricsMood {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:'\\p{L}*)?");
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "without",
            "don't",
            "can't",
            "won't",
            "ain't",
            "isn't",
            "wasn't",
            "couldn't",
            "didn't",
            "doesn't",
            "aren't",
            "nothing",
            "cannot");
    private static final int REACH = 3;
    private static final double TURNED = -0.5;

    private static final int LEAST_WORDS = 4;
    private static final double LEAST_COVERAGE = 0.01;
    private static final double FULL_COVERAGE = 0.05;
    private static final double LEAST_DEVIATION = 0.3;
    private static final double UNCOVERED = 0.3;
    private static final double VALENCE_FLOOR = 0.35;
    private static final double AROUSAL_FLOOR = 0.45;
    private static final int NAMED = 6;

    private final Lexicon lexicon;
    private final InstantSource clock;

    LyricsMood(Lexicon lexicon, InstantSource clock) {
        this.lexicon = lexicon;
        this.clock = clock;
    }

    private record Hit(String word, Affect affect) {}

    /** Empty where there are no words, or too few that the list knows. */
    Optional<SourceTag> of(Optional<LyricsText> lyrics) {
        return lyrics.flatMap(this::tag);
    }

    private Optional<SourceTag> tag(LyricsText lyrics) {
        List<String> words = words(lyrics.text());
        List<Hit> hits = hits(words);
        double coverage = words.isEmpty() ? 0 : (double) hits.size() / words.size();
        if (hits.size() < LEAST_WORDS || coverage < LEAST_COVERAGE) {
            return Optional.empty();
        }
        Affect affect = Affect.clamped(mean(hits, Affect::valence), mean(hits, Affect::arousal));
        AffectSpread spread = new AffectSpread(
                spread(VALENCE_FLOOR, deviation(hits, Affect::valence), hits.size(), coverage),
                spread(AROUSAL_FLOOR, deviation(hits, Affect::arousal), hits.size(), coverage));
        String why = String.format(
                Locale.ROOT,
                "%d of the %d words in %s are in the word list (%.0f %%): %s",
                hits.size(),
                words.size(),
                lyrics.from(),
                100 * coverage,
                named(hits));
        return Optional.of(new SourceTag(TagSource.LYRICS, "word list", clock.instant(), affect, spread, why));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replace('’', '\'').toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private List<Hit> hits(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean turned = words.subList(Math.max(0, i - REACH), i).stream().anyMatch(NEGATIONS::contains);
            lexicon.of(word)
                    .map(affect -> turned ? turned(word, affect) : new Hit(word, affect))
                    .ifPresent(hits::add);
        }
        return hits;
    }

    private static Hit turned(String word, Affect affect) {
        return new Hit("not " + word, new Affect(TURNED * affect.valence(), affect.arousal()));
    }

    private static double spread(double floor, double deviation, int count, double coverage) {
        double sampled = Math.pow(Math.max(LEAST_DEVIATION, deviation), 2) / count;
        double uncovered = UNCOVERED * (1 - Math.min(1, coverage / FULL_COVERAGE));
        return Math.min(1, Math.sqrt(floor * floor + sampled + uncovered * uncovered));
    }

    private static double mean(List<Hit> hits, ToDoubleFunction<Affect> axis) {
        return hits.stream()
                .mapToDouble(hit -> axis.applyAsDouble(hit.affect()))
                .average()
                .orElse(0);
    }

    private static double deviation(List<Hit> hits, ToDoubleFunction<Affect> axis) {
        double mean = mean(hits, axis);
        double squares = hits.stream()
                .mapToDouble(hit -> Math.pow(axis.applyAsDouble(hit.affect()) - mean, 2))
                .sum();
        return Math.sqrt(squares / (hits.size() - 1));
    }

    /** The most frequent, with how often. */
    private static String named(List<Hit> hits) {
        return hits.stream()
                .collect(Collectors.groupingBy(Hit::word, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NAMED)
                .map(each -> each.getValue() == 1 ? each.getKey() : each.getKey() + " ×" + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
