package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static moodlab.store.Samples.answered;
import static moodlab.store.Samples.decision;
import static moodlab.store.Samples.heard;
import static moodlab.store.Samples.learned;
import static moodlab.store.Samples.opened;
import static moodlab.store.Samples.settled;
import static moodlab.store.Samples.songs;
import static moodlab.store.Samples.thumb;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.domain.Affect;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Song;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("home"));
        append(opened(SESSION, "=P-07"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void append(LogEntry... entries) {
        for (LogEntry entry : entries) {
            store.log().append(entry);
        }
    }

    private Path to() {
        return folder.resolve("out");
    }

    private List<CSVRecord> exported(String name) throws IOException {
        new CsvExport(store).to(to());
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(to().resolve(name));
                CSVParser parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }

    private static double[] doubles(String cell) {
        return Stream.of(cell.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void theFirstColumnsAreThoseThatScriptsRelyOn() throws IOException {
        new CsvExport(store).to(to());
        String header = Files.readAllLines(to().resolve("rounds.csv")).get(0);
        assertTrue(
                header.startsWith("sequence,session,participant,utc,monotonic_nanos,strategy,strategy_set_by,"
                        + "strategy_probability,policy,policy_version,policy_state,selection,candidates,probabilities,seed,"
                        + "slate,propensities,list_propensity,played,feedback,reward,local_time,activity,place,"),
                header);
    }

    @Test
    void roundsEqualTheStoreBitForBit() throws IOException {
        List<Decision> decisions = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> decision(SESSION, i, songs(9)))
                .toList();
        decisions.forEach(this::append);
        List<CSVRecord> rows = exported("rounds.csv");
        assertEquals(decisions.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Decision decision = decisions.get(i);
            CSVRecord row = rows.get(i);
            assertEquals(decision.sequence(), Integer.parseInt(row.get("sequence")));
            assertEquals(decision.at().utc().toString(), row.get("utc"));
            assertEquals(decision.seed(), Long.parseLong(row.get("seed")));
            assertArrayEquals(decision.choice().toArray(), doubles(row.get("probabilities")));
            assertEquals(
                    decision.choice().candidates().stream().map(Song::id).toList(),
                    List.of(row.get("candidates").split(";")));
            assertEquals(decision.slate().jointPropensity(), Double.parseDouble(row.get("list_propensity")));
            assertEquals(decision.context().target().valence(), Double.parseDouble(row.get("target_valence")));
            assertEquals(decision.context().features(), FeatureText.read(row.get("features")));
            boolean face = decision.context().observation().emotions().isPresent();
            assertEquals(!face, row.get("p_happy").isEmpty());
            assertEquals(!face, row.get("valence").isEmpty());
        }
    }

    @Test
    void aMissingRewardIsEmptyAndSaysWhy() throws IOException {
        append(
                decision(SESSION, 1, songs(6)),
                thumb(1, Thumb.DOWN),
                heard(1),
                settled(1, new Reward.Known(0.1)),
                decision(SESSION, 2, songs(6)),
                heard(2),
                settled(2, new Reward.Missing("no thumb was given")));
        List<CSVRecord> rows = exported("rounds.csv");
        assertEquals(
                List.of("1", "down", "0.1", ""), cells(rows.get(0), "played", "feedback", "reward", "reward_missing"));
        assertEquals(
                List.of("1", "", "", "no thumb was given"),
                cells(rows.get(1), "played", "feedback", "reward", "reward_missing"));
        assertEquals("61.000000001", rows.get(0).get("heard_seconds"));
        assertEquals(
                List.of("90", "1", "2", "0.25", "1.5", "77"),
                cells(
                        exported("events.csv").get(2),
                        "passed_seconds",
                        "pauses",
                        "seeks",
                        "volume",
                        "speed",
                        "onset_nanos"));
    }

    private static List<String> cells(CSVRecord row, String... columns) {
        return Stream.of(columns).map(row::get).toList();
    }

    @Test
    void eventsReadingsAndSongsLieBesideIt() throws IOException {
        append(
                Samples.readings(SESSION, 1),
                decision(SESSION, 1, songs(6)),
                thumb(1, Thumb.UP),
                answered(1, new Feedback.Undone(1)),
                answered(1, new Feedback.Reported(new Affect(-0.25, 0.75), Optional.of(new Affect(0.5, 0.125)))),
                learned(1));
        List<CSVRecord> events = exported("events.csv");
        assertEquals(
                List.of("opened", "thumbed", "undone", "reported", "learned"),
                events.stream().map(row -> row.get("event")).toList());
        assertEquals("{\"seed\":7}", events.get(0).get("settings"));
        assertEquals("1", events.get(2).get("undone"));
        List<CSVRecord> readings = exported("readings.csv");
        assertEquals(
                List.of("seen", "no_face", "no_picture", "unusable"),
                readings.stream().map(row -> row.get("state")).toList());
        assertEquals("'=unplugged", readings.get(2).get("reason"));
        assertEquals("cut_off blurred", readings.get(3).get("reason"));
        assertEquals("5", readings.get(3).get("x"));
        assertEquals(
                List.of("-0.25", "0.75", "0.5", "0.125"),
                cells(events.get(3), "felt_valence", "felt_arousal", "seen_valence", "seen_arousal"));
        List<CSVRecord> samples = exported("samples.csv");
        assertEquals(
                List.of("unsure", "no_face"),
                samples.stream().map(row -> row.get("abstention")).toList());
        assertEquals(List.of("2", "1"), cells(samples.get(0), "second", "change"));
        assertEquals(List.of("", "", "24"), cells(samples.get(1), "p_happy", "valence", "frames"));
        assertEquals(6, exported("songs.csv").size());
    }

    @Test
    void textThatLooksLikeAFormulaIsEscapedAndNumbersAreNot() throws IOException {
        append(decision(SESSION, 1, songs(6)));
        CSVRecord row = exported("rounds.csv").get(0);
        assertEquals("'=P-07", row.get("participant"));
        assertTrue(Double.parseDouble(row.get("target_valence")) >= -1);
        assertTrue(exported("songs.csv").stream()
                .anyMatch(song -> song.get("valence").startsWith("-")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "'=1", "''-", "\t=1", "\r=1", "plain", "'plain", "", "a=b"})
    void takingOneApostropheAwayGivesTheTextAgain(String text) {
        String cell = Cells.text(text);
        assertFalse(cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("-") || cell.startsWith("@"));
        assertEquals(text, cell.equals(text) ? cell : cell.substring(1));
        assertEquals(cell.equals(text), Cells.text(cell).equals(cell));
    }

    @Test
    void aFailureLeavesWhatWasThereAndNoParts() throws IOException {
        exported("rounds.csv");
        String before = Files.readString(to().resolve("rounds.csv"));
        append(decision(SESSION, 1, songs(6)));
        Files.delete(to().resolve("songs.csv"));
        Files.createDirectories(to().resolve("songs.csv.part").resolve("in the way"));
        assertThrows(ExportFailed.class, () -> new CsvExport(store).to(to()));
        assertEquals(before, Files.readString(to().resolve("rounds.csv")));
        assertFalse(Files.exists(to().resolve("rounds.csv.part")));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ExportFailed failed = assertThrows(ExportFailed.class, () -> new CsvExport(store).to(file.resolve("out")));
        assertTrue(failed.getMessage().contains("choose another folder"), failed.getMessage());
    }

    @Test
    void anEmptyStoreGivesHeaders() throws IOException {
        assertEquals(0, exported("rounds.csv").size());
        assertEquals(0, exported("readings.csv").size());
    }
}
