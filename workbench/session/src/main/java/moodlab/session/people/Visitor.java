package moodlab.session.people;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param pseudonym of whoever has logged in; empty where nobody has
 */
public record Visitor(Optional<String> pseudonym) {

    public static final Visitor NOBODY = new Visitor(Optional.empty());

    /** Whoever is called so and has logged in. */
    public static Visitor of(String pseudonym) {
        return new Visitor(Optional.of(pseudonym));
    }
}
