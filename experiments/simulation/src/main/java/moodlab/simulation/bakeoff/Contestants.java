package moodlab.simulation.bakeoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodlab.bandit.PolicySpec;

/** Contestants by name, by JSON and by file. */
public final class Contestants {

    private static final RerankerContestant RERANKER = new RerankerContestant(RerankerContestant.EVERYTHING);

    private Contestants() {}

    /** Every policy of the library with its default settings, and the re-ranker. */
    public static List<Contestant> all() {
        List<Contestant> all = new ArrayList<>();
        PolicySpec.defaults().forEach(spec -> all.add(new SpecContestant(spec)));
        all.add(RERANKER);
        return List.copyOf(all);
    }

    /**
     * Reads what an option says: {@code all}, names with commas between, one spec as JSON, or a file of specs, one a line.
     *
     * @throws IllegalArgumentException where a name is none; the message lists them
     */
    public static List<Contestant> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equals("all")) {
            return all();
        }
        if (trimmed.startsWith("{")) {
            return List.of(fromJson(trimmed));
        }
        if (isFile(trimmed)) {
            return lines(Path.of(trimmed));
        }
        return Stream.of(trimmed.split(",")).map(Contestants::named).toList();
    }

    /** Whether that option tells settings, as JSON or in a file, and not just names. */
    public static boolean areSpelledOut(String text) {
        return text.strip().startsWith("{") || isFile(text.strip());
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<Contestant> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(Contestants::fromJson)
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: check it, or name policies.", e);
        }
    }

    private static Contestant fromJson(String json) {
        for (RerankerContestant each : SettingsGrid.RERANKERS) {
            if (each.settings().equals(json.strip())) {
                return each;
            }
        }
        return new SpecContestant(PolicySpec.fromJson(json.strip()));
    }

    private static Contestant named(String name) {
        return all().stream()
                .filter(each -> each.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no policy \"" + name.strip()
                        + "\": choose all, some of "
                        + all().stream().map(Contestant::name).collect(Collectors.joining(", "))
                        + ", a policy's settings as JSON, or a file with such a line for each."));
    }
}
