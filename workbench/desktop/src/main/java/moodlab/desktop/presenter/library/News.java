package moodlab.desktop.presenter.library;

import java.util.List;

/**
 * What became of what the person did last.
 *
 * @param notes more to be read where wanted
 * @param bad whether it could not be done
 */
public record News(String sentence, List<String> notes, boolean bad) {

    /** Nothing yet. */
    public static final News NONE = new News("", List.of(), false);

    public News {
        notes = List.copyOf(notes);
    }

    static News good(String sentence) {
        return new News(sentence, List.of(), false);
    }

    static News bad(String sentence) {
        return new News(sentence, List.of(), true);
    }
}
