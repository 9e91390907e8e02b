package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleCommandTest {

    private static final String ADMINS = "the admin's password";
    private static final String ANNAS = "a password of four words";

    @TempDir
    Path home;

    private CommandRun run(String input, Object... words) {
        return run("people", input, words);
    }

    private CommandRun run(String command, String input, Object[] words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            List<Object> all = new ArrayList<>(List.of(command));
            all.addAll(List.of(words));
            all.addAll(List.of("--home", home, "--password-stdin"));
            return CommandRun.of(all.toArray());
        } finally {
            System.setIn(before);
        }
    }

    private static String lastLine(CommandRun run) {
        assertEquals(0, run.exit(), run.err());
        return run.out().lines().reduce((first, second) -> second).orElseThrow();
    }

    @Test
    void aHomeIsOpenUntilItsFirstAdminIsMade() {
        assertTrue(lastLine(run("", "list")).startsWith("0 of 0"));
        String admin = lastLine(run(ADMINS + "\n", "first-admin"));
        assertEquals(1, run(ADMINS + "\n", "first-admin").exit());
        CommandRun refused = run("", "list");
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("log in"), refused.err());
        assertTrue(run(ADMINS + "\n", "list", "--as", admin).out().contains(admin + "   admin"));
    }

    @Test
    void anAdminAddsRetiresAndReadsTheTrail() {
        String admin = lastLine(run(ADMINS + "\n", "first-admin"));
        String anna = lastLine(run(ADMINS + "\r\n" + ANNAS + "\r\n", "add", "--as", admin));
        assertEquals("Done.", lastLine(run(ADMINS + "\n", "retire", "--as", admin, anna)));
        CommandRun shut = run(ANNAS + "\n", "own", "consent", "--as", anna);
        assertTrue(shut.err().contains("retired"), shut.err());
        run(ADMINS + "\n", "restore", "--as", admin, anna);
        String trail =
                run(ADMINS + "\n", "audit", "--as", admin, "--search", anna).out();
        assertTrue(trail.contains("'active' → 'retired'") && trail.contains("'retired' → 'active'"), trail);
        assertFalse(trail.contains(ANNAS));
        CommandRun nobody = run(ADMINS + "\n", "retire", "--as", admin, "'; DROP TABLE accounts; --");
        assertEquals(1, nobody.exit());
        assertTrue(nobody.err().contains("no pseudonym"), nobody.err());
    }

    @Test
    void anAdminRetiresABackupAndAPolicy() {
        String admin = lastLine(run(ADMINS + "\n", "first-admin"));
        String name = CommandRun.of("backup", "--home", home).out().split("[ ,]", -1)[1];
        assertTrue(offers(admin, "list").contains(name));
        offers(admin, "retire", "store", name);
        offers(admin, "retire", "policy", "greedy");
        assertFalse(offers(admin, "list").contains(name));
        assertTrue(offers(admin, "list", "--all").contains("store   retired  " + name));
        CommandRun refused = CommandRun.of("restore", "--home", home, "--from", name);
        assertTrue(refused.err().contains("is retired"), refused.err());
        assertEquals("", CommandRun.of("restore", "--home", home, "--list").out());
        offers(admin, "restore", "store", name);
        assertEquals(0, CommandRun.of("restore", "--home", home, "--from", name).exit());
    }

    private String offers(String admin, Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--as", admin));
        CommandRun run = run("offers", ADMINS + "\n", all.toArray());
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    @Test
    void aPersonRegistersAgreesAndPrefers() {
        CommandRun registered = run(ANNAS + "\n", "own", "register", "--agree", "camera");
        String anna = lastLine(registered);
        assertTrue(registered.out().contains("infers emotions from your face"));
        String consents = run(
                        ANNAS + "\n", "own", "consent", "--as", anna, "--agree", "sharing", "--withdraw", "camera")
                .out();
        assertTrue(consents.contains("camera   no") && consents.contains("sharing  yes"), consents);
        String preferences = run(ANNAS + "\n", "own", "prefer", "--as", anna, "--genre", "jazz", "--evening", "calm")
                .out();
        assertTrue(preferences.contains("genres: [jazz]") && preferences.contains("Pleasant and calm"), preferences);
        CommandRun changed = run(ANNAS + "\n" + ANNAS + "\n" + ADMINS + "\n", "own", "password", "--as", anna);
        assertEquals(0, changed.exit(), changed.err());
        assertEquals(0, run(ADMINS + "\n", "own", "consent", "--as", anna).exit());
    }

    @Test
    void aPersonHasTheirOwnDataAndAnAdminSaysHowLongTheyAreKept() throws IOException {
        String admin = lastLine(run(ADMINS + "\n", "first-admin"));
        String anna = lastLine(run(ANNAS + "\n", "own", "register", "--agree", "camera"));
        Path mine = home.resolve("mine");
        assertTrue(lastLine(run(ANNAS + "\n", "export-mine", "--as", anna, "--to", mine))
                .contains("rows and 0 videos"));
        assertTrue(Files.readString(mine.resolve("consents.csv")).contains("camera"));
        CommandRun others =
                run(ANNAS + "\n", "export", "--as", anna, "--participant", admin, "--to", home.resolve("others"));
        assertEquals(1, others.exit());
        assertFalse(Files.exists(home.resolve("others")));
        assertTrue(lastLine(run(ADMINS + "\n", "due", "--as", admin)).contains("keep-for DAYS"));
        assertEquals("Done.", lastLine(run(ADMINS + "\n", "keep-for", "--as", admin, "180")));
        assertEquals("0 due, 180 days after the last session", lastLine(run(ADMINS + "\n", "due", "--as", admin)));
        assertEquals(1, run(ANNAS + "\n", "keep-for", "--as", anna, "0").exit());
    }
}
