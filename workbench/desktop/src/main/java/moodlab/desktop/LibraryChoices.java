package moodlab.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComboBox;
import moodlab.desktop.presenter.library.SongRow;

/** The entries of the library page's filters. */
final class LibraryChoices {

    private static final String ANY = "any";

    static final List<Option> SOURCES = List.of(
            new Option(ANY, "Any source"),
            new Option("folder", "Tag from folder"),
            new Option("audio", "Tag from audio model"),
            new Option("lyrics", "Tag from lyrics"),
            new Option("person", "Tag from a person"));

    static final List<Option> STATES = List.of(
            new Option(ANY, "Any state"),
            new Option("present", "Present"),
            new Option("missing", "Missing"),
            new Option("retired", "Retired"));

    private LibraryChoices() {}

    /** What is chosen; empty for any. */
    static Optional<String> value(JComboBox<Option> box) {
        return Optional.of(Option.value(box)).filter(value -> !value.equals(ANY));
    }

    static SongRow.Standing standing(String value) {
        return SongRow.Standing.valueOf(value.toUpperCase(Locale.ROOT));
    }
}
