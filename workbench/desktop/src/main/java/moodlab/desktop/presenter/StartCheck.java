package moodlab.desktop.presenter;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what is wrong with a start page, field by field. Looks at the disk. */
final class StartCheck {

    private static final int LONGEST = 60;
    private static final int LARGEST_SLATE = 20;

    private StartCheck() {}

    /** Empty where a session can be tried. */
    static Map<Field, String> problems(StartForm form) {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        participant(form.participant()).ifPresent(text -> problems.put(Field.PARTICIPANT, text));
        camera(form).ifPresent(text -> problems.put(Field.CAMERA, text));
        songs(form).ifPresent(text -> problems.put(Field.SONGS, text));
        freeText(form.activity()).ifPresent(text -> problems.put(Field.ACTIVITY, text));
        freeText(form.place()).ifPresent(text -> problems.put(Field.PLACE, text));
        slate(form.slate()).ifPresent(text -> problems.put(Field.SLATE, text));
        seed(form.seed()).ifPresent(text -> problems.put(Field.SEED, text));
        return problems;
    }

    private static Optional<String> participant(String text) {
        if (text.isBlank()) {
            return Optional.of("Give a pseudonym such as P-01, never a name.");
        }
        return freeText(text);
    }

    private static Optional<String> freeText(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("Shorten it to " + LONGEST + " characters.");
        }
        boolean control = text.chars().anyMatch(Character::isISOControl);
        return control ? Optional.of("Leave out tabs, line ends and control characters.") : Optional.empty();
    }

    private static Optional<String> camera(StartForm form) {
        if (!form.camera().equals(StartForm.FILE)) {
            return Optional.empty();
        }
        return path(form.cameraFile(), Files::isReadable, "Choose a video file that can be read.")
                .or(() -> path(form.cameraFile(), Files::isRegularFile, "This is a folder: choose a video file."));
    }

    private static Optional<String> songs(StartForm form) {
        return form.songs().equals(StartForm.FOLDER)
                ? path(
                        form.songsFolder(),
                        Files::isDirectory,
                        "Choose a folder with folders such as happy or Q1 in it.")
                : Optional.empty();
    }

    private static Optional<String> path(String text, Predicate<Path> fits, String remedy) {
        try {
            return !text.isBlank() && fits.test(Path.of(text.strip())) ? Optional.empty() : Optional.of(remedy);
        } catch (InvalidPathException e) {
            return Optional.of(remedy);
        }
    }

    private static Optional<String> slate(String text) {
        boolean fits = text.strip().matches("\\d{1,2}") && within(Integer.parseInt(text.strip()));
        return fits ? Optional.empty() : Optional.of("A whole number from 1 to " + LARGEST_SLATE + ".");
    }

    private static boolean within(int slate) {
        return slate >= 1 && slate <= LARGEST_SLATE;
    }

    private static Optional<String> seed(String text) {
        boolean fits = text.strip().matches("-?\\d{1,18}");
        return fits ? Optional.empty() : Optional.of("A whole number of at most 18 digits.");
    }
}
