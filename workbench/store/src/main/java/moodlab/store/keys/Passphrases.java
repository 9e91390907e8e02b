package moodlab.store.keys;

import java.nio.file.Path;

/** Where the passphrase of a home comes from. */
@FunctionalInterface
public interface Passphrases {

    /**
     * The passphrase; whoever asked wipes it.
     *
     * @throws KeyFault where there is none to be had
     */
    char[] of(Path home);

    /**
     * {@code MOODLAB_PASSPHRASE} of the environment, for scripts.
     *
     * @param environment a variable's value, or null
     */
    static Passphrases ofEnvironment(java.util.function.UnaryOperator<String> environment) {
        return home -> {
            String value = environment.apply(Keyring.VARIABLE);
            if (value == null || value.isEmpty()) {
                throw new KeyFault(
                        "The home " + home + " is protected by a passphrase: run the command at a terminal, or"
                                + " give it with --passphrase-file FILE or in the variable " + Keyring.VARIABLE + ".");
            }
            return value.toCharArray();
        };
    }
}
