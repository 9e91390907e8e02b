package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
}
