package moodlab.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import moodlab.store.people.PeopleFault;
import picocli.CommandLine.Option;

/** Where passwords come from: asked for at a terminal, else a line each of standard input; never an argument. */
final class Secrets {

    private static final int MOST_BYTES = 1_024;

    @Option(
            names = "--password-stdin",
            description = "read passwords from standard input, a line each, without asking; so it is where there is no"
                    + " terminal")
    private boolean fromInput;

    /** The caller wipes it. */
    char[] read(String question) {
        Optional<Console> console = console();
        return console.map(terminal -> Optional.ofNullable(terminal.readPassword("%s: ", question))
                        .orElseThrow(Secrets::missing))
                .orElseGet(() -> line(System.in));
    }

    /** Asked for twice at a terminal, so that a slip does not lock a person out. */
    char[] readNew(String question) {
        char[] first = read(question);
        if (console().isEmpty()) {
            return first;
        }
        char[] second = read("The same again");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw new PeopleFault("The two passwords differ: try again.");
        }
        return first;
    }

    /** A line that is no secret, of the terminal or of standard input. */
    char[] line() {
        Optional<String> typed = console().map(Console::readLine);
        return typed.map(String::toCharArray).orElseGet(() -> line(System.in));
    }

    @SuppressWarnings(
            "SystemConsoleNull") // from Java 22 on a console may be no terminal: then --password-stdin is said
    private Optional<Console> console() {
        return fromInput ? Optional.empty() : Optional.ofNullable(System.console());
    }

    /** Byte by byte, so that nothing after the line is taken, and no text of it is left in memory. */
    private static char[] line(InputStream in) {
        byte[] bytes = new byte[MOST_BYTES];
        try {
            int count = 0;
            int next = in.read();
            if (next < 0) {
                throw missing();
            }
            while (next >= 0 && next != '\n' && count < MOST_BYTES) {
                bytes[count++] = (byte) next;
                next = in.read();
            }
            if (count > 0 && bytes[count - 1] == '\r') {
                count--;
            }
            return characters(ByteBuffer.wrap(bytes, 0, count));
        } catch (IOException e) {
            throw new UncheckedIOException("The password cannot be read from standard input: try at a terminal.", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] characters(ByteBuffer bytes) {
        char[] room = new char[bytes.remaining()];
        CharBuffer decoded = CharBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .decode(bytes, decoded, true);
        char[] password = Arrays.copyOf(room, decoded.position());
        Arrays.fill(room, '\0');
        return password;
    }

    private static PeopleFault missing() {
        return new PeopleFault("A password is missing: type it when asked, or give it as a line of standard input.");
    }
}
