package moodlab.music.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenth of the run that {@code workbench/music/README.md} documents; {@code -Dmoodlab.mutants=2000} is all of it. */
class MutatedSongsTest {

    private static final int MUTANTS = Integer.getInteger("moodlab.mutants", 200);
    private static final long MOST_GROWTH_MB = 256;

    @TempDir
    Path folder;

    @Test
    void skipsEachBadFileWithAReasonAndGoesOn() throws Exception {
        Map<String, Long> came = run();
        assertEquals(MUTANTS, came.get("songs") + came.get("skipped"), came.toString());
        assertTrue(came.get("songs") > MUTANTS / 10, "parts of damaged songs can still be read: " + came);
        assertTrue(came.get("skipped") > MUTANTS / 10, "some cannot: " + came);
        assertEquals(0, came.get("without_reason"), came.toString());
        assertTrue(came.get("grown_mb") < MOST_GROWTH_MB, came.toString());
    }

    private Map<String, Long> run() throws Exception {
        Path mutants = Files.createDirectory(folder.resolve("mutants"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Djdk.serialFilter=!*",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutationRun.class.getName(),
                        mutants.toString(),
                        Integer.toString(MUTANTS))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        System.out.print(said);
        String line = said.lines()
                .filter(each -> each.startsWith("count="))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
        return Arrays.stream(line.split(" ", -1))
                .map(Pattern.compile("=")::split)
                .collect(Collectors.toMap(cell -> cell[0], cell -> Long.parseLong(cell[1])));
    }
}
