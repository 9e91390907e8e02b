package moodlab.music.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.Affect;

/** Words with the valence and arousal that they usually carry, written for this project in steps of 0.1. */
final class Lexicon {

    private final Map<String, Affect> words;

    private Lexicon(Map<String, Affect> words) {
        this.words = words;
    }

    /** The list that is shipped: {@code words.txt}. */
    static Lexicon shipped() {
        try (InputStream in = Lexicon.class.getResourceAsStream("words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Affect> words = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, words));
            return new Lexicon(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String line, Map<String, Affect> words) {
        String[] cells = line.strip().split("\\s+");
        Affect affect = new Affect(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
        Arrays.stream(cells).skip(2).forEach(word -> {
            if (words.put(word, affect) != null) {
                throw new IllegalStateException("the word list has " + word + " twice");
            }
        });
    }

    int size() {
        return words.size();
    }

    /** The word itself, or without a plain ending: {@code tears}, {@code crying}, {@code loved}. */
    Optional<Affect> of(String word) {
        for (String form : forms(word)) {
            Affect affect = words.get(form);
            if (affect != null) {
                return Optional.of(affect);
            }
        }
        return Optional.empty();
    }

    private static String[] forms(String word) {
        if (word.length() < 5) {
            return word.length() == 4 && word.endsWith("s") ? new String[] {word, cut(word, 1)} : new String[] {word};
        }
        if (word.endsWith("ing")) {
            return new String[] {word, cut(word, 3), cut(word, 3) + "e", cut(word, 4)};
        }
        if (word.endsWith("in'")) {
            return new String[] {cut(word, 3) + "ing", cut(word, 3), cut(word, 3) + "e"};
        }
        if (word.endsWith("ied") || word.endsWith("ies")) {
            return new String[] {word, cut(word, 3) + "y", cut(word, 1)};
        }
        if (word.endsWith("ed") || word.endsWith("es")) {
            return new String[] {word, cut(word, 1), cut(word, 2), cut(word, 3)};
        }
        if (word.endsWith("ly")) {
            return new String[] {word, cut(word, 2)};
        }
        return word.endsWith("s") ? new String[] {word, cut(word, 1)} : new String[] {word};
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
