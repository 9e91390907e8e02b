package moodlab.store.people;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person is to the workbench; each may do what those before it may. */
public enum Role {
    /** Listens, and looks after their own consents, preferences and password. */
    PARTICIPANT,
    /** Runs studies: sessions of anybody, recordings, songs, exports. */
    RESEARCHER,
    /** Looks after people and what is offered. */
    ADMIN;

    /** As the store and people call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a label.
     *
     * @throws PeopleFault where there is no such role
     */
    public static Role labelled(String label) {
        return Stream.of(values())
                .filter(role -> role.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new PeopleFault("'" + label + "' is no role: choose one of "
                        + Stream.of(values()).map(Role::label).collect(Collectors.joining(", ")) + "."));
    }
}
