package moodlab.session.people.erasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moodlab.emotion.person.Calibrations;
import moodlab.store.erasure.InsideExports;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.ParticipantKeys;

/** A person's files in a home, beside the store. What is deleted already is passed over. */
final class PersonFiles {

    static final String RECORDINGS = "recordings of the face";
    static final String KEY = "keys of the person";
    static final String KEYS = "keys of recordings";
    static final String CALIBRATIONS = "calibrations to the face";
    static final String EXPORTS = "exports inside the home";

    private final Path home;
    private final Keyring keyring;
    private final String participant;
    private final List<String> sessions;

    PersonFiles(Path home, Keyring keyring, String participant, List<String> sessions) {
        this.home = home;
        this.keyring = keyring;
        this.participant = participant;
        this.sessions = sessions;
    }

    /** How many there are, by kind; kinds without are left out. */
    Map<String, Long> count() throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (keyring.participants(home).has(participant)) {
            counts.put(KEY, 1L);
        }
        put(counts, KEYS, keys());
        put(counts, RECORDINGS, recordings());
        put(counts, CALIBRATIONS, calibrations());
        put(counts, EXPORTS, exports());
        return counts;
    }

    private static void put(Map<String, Long> counts, String kind, List<Path> files) {
        if (!files.isEmpty()) {
            counts.put(kind, (long) files.size());
        }
    }

    /** The keys first: from then on nobody opens what may be left of the rest. */
    void delete(Instant at) throws IOException {
        ParticipantKeys own = keyring.participants(home);
        own.destroy(participant, at);
        own.forget(participant); // its last trace names the person
        for (String session : named()) {
            keyring.recordings(home).destroy(session);
        }
        for (Path recording : recordings()) {
            deleteAll(recording);
        }
        for (Path calibration : calibrations()) {
            Files.delete(calibration);
        }
        for (Path export : exports()) {
            InsideExports.delete(export);
        }
    }

    private List<Path> keys() {
        List<Path> keys = new ArrayList<>(existing("keys", ".key"));
        keys.addAll(existing("keys", ".json"));
        return keys;
    }

    private List<Path> recordings() {
        return existing("recordings", "");
    }

    private List<Path> existing(String folder, String suffix) {
        return named().stream()
                .map(session -> home.resolve(folder).resolve(session + suffix))
                .filter(Files::exists)
                .toList();
    }

    /** Sessions whose names can be names of files. */
    private List<String> named() {
        return sessions.stream()
                .filter(session -> session.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"))
                .toList();
    }

    private List<Path> calibrations() {
        return new Calibrations(home).fileOf(participant).stream().toList();
    }

    private List<Path> exports() throws IOException {
        return new InsideExports(participant, sessions).in(home);
    }

    /** A folder with all that is in it; nothing where there is none. */
    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each :
                    new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(each);
            }
        }
    }
}
