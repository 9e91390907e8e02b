package moodlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import moodlab.bandit.Policies;
import moodlab.bandit.PolicySpec;
import moodlab.domain.Affect;
import moodlab.domain.Observation;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Features;
import moodlab.domain.choice.Lesson;
import moodlab.domain.choice.Policy;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.Song;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatePolicyCommandTest {

    @TempDir
    Path folder;

    private JsonNode evaluate(int exit, Object... more) throws IOException {
        Path json = folder.resolve("report.json");
        Object[] words = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("evaluate-policy", "--json", json), java.util.Arrays.stream(more))
                .toArray();
        CommandRun run = CommandRun.of(words);
        assertEquals(exit, run.exit(), run.err() + run.out());
        return new ObjectMapper().readTree(json.toFile());
    }

    private static JsonNode estimate(JsonNode report, String name) {
        for (JsonNode each : report.path("estimates")) {
            if (each.path("estimator").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(report);
    }

    @Test
    void aHomeAndItsExportGiveTheSameReport() throws IOException {
        Path home = folder.resolve("home");
        Path songs = QuietSongs.in(folder.resolve("songs"));
        CommandRun session = CommandRun.of(
                "session", "--home", home, "--songs", songs, "--policy", "uniform", "--rounds", "8", "--fast");
        assertEquals(0, session.exit(), session.err());
        CommandRun.of("export", "--home", home, "--to", folder.resolve("csv"));
        JsonNode direct = evaluate(0, "--home", home, "--policy", "uniform", "--interval", "sequence");
        JsonNode exported =
                evaluate(0, "--log", folder.resolve("csv/rounds.csv"), "--policy", "uniform", "--interval", "sequence");
        assertEquals(direct, exported);
        assertEquals(8, direct.path("rounds").asInt());
        JsonNode ips = estimate(direct, "ips");
        assertTrue(ips.path("applicable").asBoolean(), ips.toString());
        assertEquals(
                ips.path("value").asDouble(),
                estimate(direct, "snips").path("value").asDouble(),
                1e-12);
        JsonNode learning = evaluate(0, "--home", home, "--policy", "mood-folder", "--interval", "student");
        assertTrue(learning.path("ess").asDouble() > 0);
    }

    @Test
    void aSavedPolicyIsValuedOnOthersRoundsAndRefusedOnThoseThatTaughtIt() throws IOException {
        Path home = folder.resolve("home");
        Path songs = QuietSongs.in(folder.resolve("songs"));
        for (String who : List.of("P-01", "P-02")) {
            CommandRun session = CommandRun.of(
                    "session", "--home", home, "--songs", songs, "--rounds", "4", "--fast", "--participant", who);
            assertEquals(0, session.exit(), session.err());
        }
        Path taught = folder.resolve("taught.json");
        Path left = folder.resolve("left.json");
        assertSaved("--home", home, "--policy", "greedy", "--participant", "P-01", "--to", taught);
        assertSaved("--home", home, "--participant", "P-01", "--as-left", "--to", left);
        Path warm = folder.resolve("warm.json");
        CommandRun prior = CommandRun.of(
                "policies", "save", "--home", home, "--participant", "P-01", "--start", "prior", "--to", warm);
        assertEquals(0, prior.exit(), prior.err());
        assertTrue(prior.out().contains("thompson with a prior fitted on 1 listeners in 1 sessions"), prior.out());
        JsonNode begun =
                evaluate(0, "--home", home, "--policy", "thompson", "--start", "prior", "--estimators", "ips,dr");
        assertEquals("prior", begun.path("start").asText());
        assertTrue(begun.path("ess").asDouble() > 0);
        for (Path state : List.of(taught, left, warm)) {
            JsonNode valued = evaluate(
                    0,
                    "--home",
                    home,
                    "--participant",
                    "P-02",
                    "--policy",
                    state,
                    "--estimators",
                    "ips",
                    "--interval",
                    "sequence");
            assertEquals(4, valued.path("rounds").asInt());
            assertFalse(valued.path("guard").toString().contains("state-"), valued.toString());
            assertTrue(valued.path("ess").asDouble() > 0);
            JsonNode refused = evaluate(1, "--home", home, "--policy", state, "--estimators", "ips");
            assertTrue(refused.path("guard").toString().contains("state-taught-here"), refused.toString());
        }
        CommandRun nobody =
                CommandRun.of("policies", "save", "--home", home, "--participant", "P-03", "--as-left", "--to", left);
        assertEquals(1, nobody.exit());
        assertTrue(nobody.err().contains("No session of P-03 has taught thompson"), nobody.err());
        CommandRun weightless =
                CommandRun.of("evaluate-policy", "--home", home, "--policy", "uniform", "--start", "prior");
        assertEquals(1, weightless.exit());
        assertTrue(weightless.err().contains("has no weights"), weightless.err());
        CommandRun twice = CommandRun.of("evaluate-policy", "--home", home, "--policy", warm, "--start", "prior");
        assertTrue(twice.err().contains("leave --start out"), twice.err());
        Files.writeString(left, "{\"kind\":\"moodlab policy\",\"version\":}");
        CommandRun damaged = CommandRun.of("evaluate-policy", "--home", home, "--policy", left);
        assertTrue(damaged.err().contains("save it again"), damaged.err());
    }

    private static void assertSaved(Object... words) {
        CommandRun saved = CommandRun.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("policies", "save"), java.util.Arrays.stream(words))
                .toArray());
        assertEquals(0, saved.exit(), saved.err());
        assertTrue(saved.out().contains("lessons of 1 sessions"), saved.out());
    }

    @Test
    void valuesTheOpenBanditDataset() throws IOException {
        Path men = RealData.folder().resolve("obd/bts/men/men.csv");
        assumeTrue(Files.isRegularFile(men), "the Open Bandit Dataset is not here: set MOODLAB_DATA to its folder");
        JsonNode report =
                evaluate(0, "--log", men, "--policy", "uniform", "--interval", "student", "--estimators", "ips,snips");
        assertEquals(10_000, report.path("n").asInt());
        double value = estimate(report, "ips").path("value").asDouble();
        assertTrue(value > 0.001 && value < 0.006, "a third of a per cent of clicks: " + value);
    }

    @Test
    void aDamagedLogIsRefusedButReported() throws IOException {
        Path log = folder.resolve("rounds.csv");
        Files.writeString(log, """
                sequence,session,participant,selection,candidates,slate,propensities,played,reward
                1,S,P,auto,a;b,a,1.5,1,1
                2,S,P,auto,a;b,b,,1,0
                """);
        JsonNode report = evaluate(1, "--log", log, "--policy", "uniform");
        assertEquals(
                "propensity-invalid", report.path("guard").get(0).path("code").asText());
        assertEquals("error", report.path("guard").get(0).path("severity").asText());
        assertTrue(estimate(report, "ips").path("value").isNull());
    }

    @Test
    void whatDoesNotExistIsSaidInASentence() {
        CommandRun file = CommandRun.of("evaluate-policy", "--log", folder.resolve("no.csv"), "--policy", "uniform");
        assertEquals(1, file.exit());
        assertTrue(file.err().contains("There is no file"), file.err());
        CommandRun estimator = CommandRun.of(
                "evaluate-policy", "--log", folder.resolve("no.csv"), "--policy", "uniform", "--estimators", "magic");
        assertTrue(estimator.err().contains("There is no estimator 'magic'"), estimator.err());
        CommandRun policy = CommandRun.of("evaluate-policy", "--log", folder.resolve("no.csv"), "--policy", "nobody");
        assertTrue(policy.err().contains("There is no policy \"nobody\""), policy.err());
    }

    @Test
    void aPolicyIsNeverValuedOnWhatItLearntFrom() throws IOException {
        Policy policy = Policies.build(PolicySpec.parse("context-free"), 1);
        Song song = new Song("a", "a", "", Path.of("a"), Duration.ZERO, MoodFolder.Q1, MoodFolder.Q1.affect());
        Context context = new Context(
                new Observation(Optional.empty(), 0, 0, 0),
                LocalDateTime.of(2026, 1, 5, 20, 0),
                "",
                "",
                new StrategyDraw(Strategy.STAY, StrategyDraw.SetBy.RESEARCHER, 1),
                Affect.NEUTRAL,
                Features.of(List.of()));
        policy.learn(new Lesson(context, song, 1));
        Path state = folder.resolve("state.json");
        Files.writeString(state, policy.state().json());
        Path log = folder.resolve("rounds.csv");
        String header = "sequence,session,participant,policy,policy_state,selection,candidates,probabilities,slate,"
                + "propensities,played,reward\n";
        Files.writeString(
                log,
                header + "1,S,P,context-free,none,auto,a;b,0.5;0.5,a,0.5,1,1\n2,S,P,context-free,"
                        + policy.state().stamp().hash() + ",auto,a;b,0.9;0.1,a,0.9,1,0\n");
        JsonNode refused = evaluate(1, "--log", log, "--policy", state);
        assertEquals(
                "state-taught-here", refused.path("guard").get(0).path("code").asText(), refused.toString());
        for (JsonNode each : refused.path("estimates")) {
            assertFalse(each.path("applicable").asBoolean());
        }
        Files.writeString(log, header + "1,S,P,context-free,none,auto,a;b,0.5;0.5,a,0.5,1,1\n");
        JsonNode flagged = evaluate(0, "--log", log, "--policy", state, "--tuning", "slope");
        assertTrue(flagged.path("guard").toString().contains("state-unchecked"), flagged.toString());
    }
}
