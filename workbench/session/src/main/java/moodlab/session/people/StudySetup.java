package moodlab.session.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moodlab.domain.file.WholeFile;
import moodlab.store.people.PeopleFault;

/**
 * How participants' sessions are, as a researcher set them up for the home; texts as the start page and the commands have
 * them. Kept in {@code study.json} of the home, which says nothing of any person.
 *
 * @param strategy stay, lift or random
 * @param selection auto or pick
 * @param policy a name, settings as JSON, or home
 * @param reward thumb or thumb-and-share
 * @param songs demo, or a folder of mood folders
 * @param slate songs in a list
 * @param seed of every chance
 */
public record StudySetup(
        @JsonProperty("strategy") String strategy,
        @JsonProperty("selection") String selection,
        @JsonProperty("policy") String policy,
        @JsonProperty("reward") String reward,
        @JsonProperty("songs") String songs,
        @JsonProperty("slate") int slate,
        @JsonProperty("seed") long seed) {

    private static final String NAME = "study.json";
    private static final int MOST_SONGS = 20;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public StudySetup {
        if (slate < 1 || slate > MOST_SONGS) {
            throw new PeopleFault("A list holds 1 to " + MOST_SONGS + " songs, not " + slate + ".");
        }
    }

    /** What was saved in that home; empty where nothing was. */
    static Optional<StudySetup> of(Path home) {
        Path file = home.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), StudySetup.class));
        } catch (IOException e) {
            throw new PeopleFault(
                    "How participants' sessions are set up cannot be read from " + file
                            + ": have a researcher save it again on the start page.",
                    e);
        }
    }

    void write(Path home) {
        try {
            WholeFile.write(home.resolve(NAME), JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "How participants' sessions are set up could not be saved in " + home + ": make room.", e);
        }
    }

    /** In a line, for the audit trail. */
    String words() {
        return "strategy " + strategy + ", list " + selection + " of " + slate + ", policy " + policy + ", reward "
                + reward + ", songs " + songs + ", seed " + seed;
    }
}
