package moodlab.music.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.junit.jupiter.api.Test;

class LyricsMoodTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private final Lexicon lexicon = Lexicon.shipped();
    private final LyricsMood mood = new LyricsMood(lexicon, InstantSource.fixed(NOW));

    private Optional<SourceTag> read(String text) {
        return mood.of(Optional.of(new LyricsText(text, "song.txt")));
    }

    @Test
    void tellsGladWordsFromSadOnes() {
        SourceTag glad = read("Happy, we dance and celebrate the joy, laughing in the sunshine")
                .orElseThrow();
        SourceTag sad = read("I cry alone, tears of sorrow, lonely and empty since you are gone")
                .orElseThrow();
        assertTrue(glad.affect().valence() > 0.5 && glad.affect().arousal() > 0.3, glad.toString());
        assertTrue(sad.affect().valence() < -0.5 && sad.affect().arousal() < 0, sad.toString());
        assertEquals(TagSource.LYRICS, glad.source());
        assertEquals(NOW, glad.at());
        assertTrue(glad.why().startsWith("6 of the 11 words in song.txt are in the word list (55 %): "), glad.why());
    }

    @Test
    void turnsANegatedWordRound() {
        double plain = read("love love love love").orElseThrow().affect().valence();
        double turned = read("no love, never love, not love, without love")
                .orElseThrow()
                .affect()
                .valence();
        assertEquals(-0.5 * plain, turned, 1e-12);
    }

    @Test
    void isSurerTheMoreWordsItKnows() {
        String line = "the love and the sorrow of a night and the dawn of another ";
        double few = read(line.repeat(2)).orElseThrow().spread().valence();
        double many = read(line.repeat(20)).orElseThrow().spread().valence();
        double thin = read((line + "lorem ipsum dolor sit amet ".repeat(15)).repeat(2))
                .orElseThrow()
                .spread()
                .valence();
        assertTrue(many < few, many + " " + few);
        assertTrue(thin > few, thin + " " + few);
        assertTrue(many >= 0.35, "words leave that much open however many they are");
    }

    @Test
    void saysNothingOfTooFewWords() {
        assertEquals(Optional.empty(), read("love and joy and hope"), "three are too few");
        assertEquals(Optional.empty(), read("y".repeat(50) + " love joy hope tears ".concat("da ".repeat(500))));
        assertEquals(Optional.empty(), read(""));
        assertEquals(Optional.empty(), mood.of(Optional.empty()));
    }

    @Test
    void knowsPlainEndings() {
        for (String word : new String[] {"tears", "crying", "loved", "loving", "cries", "cried", "lovin'", "softly"}) {
            assertTrue(lexicon.of(word).isPresent(), word);
        }
        assertEquals(Optional.empty(), lexicon.of("table"));
        assertEquals(new Affect(0.8, 0.6), lexicon.of("happy").orElseThrow());
        assertTrue(lexicon.size() > 500, "the README says over five hundred");
    }
}
