package moodlab.simulation.bakeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodlab.bandit.PolicySpec;
import moodlab.simulation.environments.Environments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BakeOffTest {

    @TempDir
    private Path folder;

    private static BakeOff small() {
        return new BakeOff(
                List.of(Environments.named("situnes-camera"), Environments.named("position-bias")),
                Contestants.parse("uniform,greedy,beta-reranker"),
                2,
                40,
                3,
                7);
    }

    private String run(String name, int threads, BakeOff.Progress progress) throws IOException {
        Path file = folder.resolve(name);
        small().run(new CellFile(file), threads, progress);
        return Files.readString(file);
    }

    @Test
    void equalSeedsMakeEqualFilesWhateverTheThreads() throws IOException {
        assertEquals(run("one.csv", 1, (cells, of) -> {}), run("four.csv", 4, (cells, of) -> {}));
    }

    @Test
    void aRunThatWasCutShortGoesOn() throws IOException {
        String whole = run("whole.csv", 1, (cells, of) -> {});
        String[] lines = whole.split("\n");
        Path file = folder.resolve("cut.csv");
        Files.writeString(file, String.join("\n", List.of(lines).subList(0, 9)) + "\n" + lines[9].substring(0, 20));
        List<Integer> done = new ArrayList<>();
        assertEquals(whole, run("cut.csv", 2, (cells, of) -> done.add(cells)));
        assertEquals(List.of(9, 10, 11, 12, 13, 14, 15, 16, 17, 18), done);
    }

    @Test
    void anotherFileIsNotOverwritten() throws IOException {
        Path file = folder.resolve("diary.csv");
        Files.writeString(file, "dear diary\n");
        assertThrows(BakeOffUnreadable.class, () -> small().run(new CellFile(file), 1, (cells, of) -> {}));
        assertEquals("dear diary\n", Files.readString(file));
    }

    @Test
    void regretGrowsAndEndsAsTheDifference() {
        List<CellResult> results = small().run(new CellFile(folder.resolve("regret.csv")), 1, (cells, of) -> {});
        for (CellResult result : results) {
            assertEquals(10, result.regret().size());
            assertEquals(result.best() - result.expected(), result.regret().get(9), 1e-9);
            for (int i = 1; i < 10; i++) {
                assertTrue(result.regret().get(i) >= result.regret().get(i - 1) - 1e-9);
            }
        }
    }

    @Test
    void writesTablesAndPlots() throws IOException {
        List<CellResult> results = small().run(new CellFile(folder.resolve("page.csv")), 1, (cells, of) -> {});
        BakeOffPage.write(folder.resolve("report"), results);
        String page = Files.readString(folder.resolve("report/bake-off.md"));
        assertTrue(page.contains("#### position-bias") && page.contains("| **greedy** |"), page);
        assertTrue(Files.size(folder.resolve("report/regret.png")) > 1000);
        assertTrue(Files.size(folder.resolve("report/lead.png")) > 1000);
    }

    @Test
    void wrongNamesAreAnsweredWithTheList() {
        String message = assertThrows(IllegalArgumentException.class, () -> Contestants.parse("greedy,foo"))
                .getMessage();
        Contestants.all().forEach(each -> assertTrue(message.contains(each.name()), message));
    }

    @Test
    void everyPolicyOfTheLibraryTakesPartWithGreedyUniformAndTheReranker() {
        List<String> names = Contestants.all().stream().map(Contestant::name).toList();
        PolicySpec.defaults().forEach(spec -> assertTrue(names.contains(spec.name())));
        assertTrue(names.containsAll(List.of("greedy", "uniform", "beta-reranker")));
    }

    @Test
    void settingsCanBeNamedAsJsonAndInFiles() throws IOException {
        List<String> specs =
                Contestants.all().stream().map(Contestant::settings).toList();
        Path file = folder.resolve("specs.jsonl");
        Files.write(file, specs);
        assertEquals(Contestants.all(), Contestants.parse(file.toString()));
        assertEquals(List.of(Contestants.all().get(0)), Contestants.parse(specs.get(0)));
    }

    @Test
    void variantsChangeOneThingAndTheBestIsChosen() {
        List<Contestant> variants =
                SettingsGrid.variants(Contestants.parse("epsilon").get(0));
        assertTrue(variants.size() > 10);
        assertEquals(variants.size(), variants.stream().distinct().count());
        List<CellResult> results = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Cell cell = new Cell("situnes", "epsilon", variants.get(i).settings(), 1, 10, 1);
            results.add(new CellResult(cell, 0, 0, i == 3 ? 9 : 1, 10, List.of()));
        }
        assertEquals(List.of(variants.get(3).settings()), SettingsGrid.choose(results));
    }
}
