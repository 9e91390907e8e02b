package moodlab.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import moodlab.store.keys.KeyFault;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.Passphrases;
import moodlab.store.keys.Utf8;
import picocli.CommandLine.Option;

/** Where the passphrase of a home comes from: a file, the environment, or the terminal, in this order; never an argument. */
final class PassphraseOption {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "the home's passphrase, in the first line of that file; else " + Keyring.VARIABLE
                    + " of the environment, else it is asked for")
    private Path file;

    private Keyring keys;

    /** The same each time, so that a passphrase is asked for once. */
    Keyring keys() {
        if (keys == null) {
            keys = new Keyring(this::of);
        }
        return keys;
    }

    boolean isGiven() {
        return file != null || System.getenv(Keyring.VARIABLE) != null;
    }

    private char[] of(Path home) {
        if (file != null) {
            return firstLine(file);
        }
        Optional<Console> console = console();
        if (System.getenv(Keyring.VARIABLE) == null && console.isPresent()) {
            return asked(console.get(), "Passphrase of " + home);
        }
        return Passphrases.ofEnvironment(System::getenv).of(home);
    }

    /** A new one: from that file, or asked for twice. The caller wipes it. */
    static char[] chosen(Optional<Path> from) {
        if (from.isPresent()) {
            return firstLine(from.get());
        }
        Console console = console()
                .orElseThrow(
                        () -> new KeyFault(
                                "A new passphrase is typed at a terminal, or is in the first line of --new-passphrase-file FILE."));
        char[] first = asked(console, "New passphrase");
        char[] second = asked(console, "The same again");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw new KeyFault("The two passphrases differ: try again.");
        }
        return first;
    }

    private static char[] asked(Console console, String question) {
        return Optional.ofNullable(console.readPassword("%s: ", question))
                .orElseThrow(() -> new KeyFault("No passphrase was typed: nothing was done."));
    }

    @SuppressWarnings("SystemConsoleNull") // from Java 22 on a console may be no terminal; a file is named then
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console());
    }

    private static char[] firstLine(Path file) {
        byte[] bytes = {};
        try {
            bytes = Files.readAllBytes(file);
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            return Utf8.characters(bytes, end);
        } catch (IOException e) {
            throw new KeyFault("The passphrase file " + file + " cannot be read: check its name and permissions.", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
