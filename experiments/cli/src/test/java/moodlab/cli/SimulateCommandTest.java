package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    private CommandRun simulate(String environment, String policies) {
        return CommandRun.of(
                "simulate",
                "--environment",
                environment,
                "--policies",
                policies,
                "--rounds",
                "30",
                "--seeds",
                "2",
                "--csv",
                folder.resolve("runs.csv").toString());
    }

    @Test
    void saysWhatEachPolicyEarned() {
        CommandRun run = simulate("situnes-camera,no-effect", "greedy,uniform");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("#### no-effect") && run.out().contains("| uniform | 2 |"), run.out());
    }

    @Test
    void wrongNamesAreAnsweredWithTheList() {
        assertTrue(simulate("mars", "greedy").err().contains("situnes-camera"));
        assertTrue(simulate("situnes", "luck").err().contains("mood-folder"));
    }

    @Test
    void choosesTheBestOfTheSettingsThatAreSpelledOut() throws IOException {
        Path candidates = folder.resolve("candidates.jsonl");
        String greedy = "{\"policy\":\"greedy\",\"prior\":{\"weightDeviation\":%s,\"noiseDeviation\":0.2,"
                + "\"circumstances\":0.2},\"floor\":%s}";
        Files.write(candidates, List.of(greedy.formatted("0.1", "0.05"), greedy.formatted("0.1", "1.0")));
        CommandRun run = CommandRun.of(
                "simulate",
                "--environment",
                "faces",
                "--policies",
                candidates,
                "--rounds",
                "200",
                "--seeds",
                "2",
                "--csv",
                folder.resolve("choice.csv"),
                "--choose",
                folder.resolve("chosen.jsonl"));
        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of(greedy.formatted("0.1", "0.05")), Files.readAllLines(folder.resolve("chosen.jsonl")));
        assertTrue(Files.readString(folder.resolve("choice.csv")).contains(",1000001,"));
    }
}
