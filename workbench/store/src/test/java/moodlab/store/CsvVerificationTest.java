package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import moodlab.domain.round.Reward;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvVerificationTest {

    private static final List<String> FILES =
            List.of("rounds.csv", "readings.csv", "samples.csv", "events.csv", "songs.csv");

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void export() {
        out = folder.resolve("out");
        try (Store store = Store.open(folder.resolve("home"))) {
            store.log().append(Samples.opened(SESSION, "=P-07"));
            for (int i = 1; i <= 3; i++) {
                store.log().append(Samples.readings(SESSION, i));
                store.log().append(Samples.decision(SESSION, i, Samples.songs(4)));
                store.log().append(Samples.settled(i, new Reward.Known(0.1 * i)));
            }
            new CsvExport(store).to(out);
        }
    }

    private List<Fault> faults() {
        return CsvVerification.of(out).faults();
    }

    private List<List<String>> read(String file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (var parser = Table.FORMAT.parse(Files.newBufferedReader(out.resolve(file)))) {
            for (CSVRecord line : parser) {
                lines.add(new ArrayList<>(line.toList()));
            }
        }
        return lines;
    }

    private List<Fault> with(String file, List<List<String>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, Table.FORMAT)) {
            printer.printRecords(lines);
        }
        String was = Files.readString(out.resolve(file));
        Files.writeString(out.resolve(file), text.toString());
        List<Fault> faults = faults();
        Files.writeString(out.resolve(file), was);
        return faults;
    }

    private static List<List<String>> copy(List<List<String>> lines) {
        List<List<String>> copy = new ArrayList<>();
        lines.forEach(line -> copy.add(new ArrayList<>(line)));
        return copy;
    }

    @Test
    void anExportAsItWasWrittenIsSoundAndHasTheHeads() {
        Verification.Report report = CsvVerification.of(out);
        assertEquals(List.of(), report.faults());
        assertEquals(
                List.of("", SESSION),
                report.chains().stream().map(ChainHead::session).toList());
        assertEquals(
                Verification.home(folder.resolve("home")).chains().get(1).hash(),
                report.chains().get(1).hash());
    }

    @Test
    void everyCellThatIsChangedIsFoundAndItsRowNamed() throws IOException {
        for (String file : FILES) {
            List<List<String>> lines = read(file);
            for (int i = 0; i < lines.size(); i++) {
                for (int j = 0; j < lines.get(i).size(); j++) {
                    List<List<String>> changed = copy(lines);
                    changed.get(i).set(j, changed.get(i).get(j) + "1");
                    String row = i == 0 ? "the header" : "row " + i;
                    String session = i == 0 || file.equals("songs.csv") ? "" : SESSION;
                    assertEquals(List.of(new Fault(session, file, row, "was changed")), with(file, changed));
                }
            }
        }
    }

    @Test
    void rowsThatAreMissingAddedOrSwappedAreFoundAndNamed() throws IOException {
        for (String file : FILES) {
            List<List<String>> lines = read(file);
            String session = file.equals("songs.csv") ? "" : SESSION;
            for (int i = 1; i < lines.size(); i++) {
                List<List<String>> fewer = copy(lines);
                fewer.remove(i);
                assertEquals(List.of(new Fault(session, file, "row " + i, "missing")), with(file, fewer));
                List<List<String>> more = copy(lines);
                List<String> added = new ArrayList<>(lines.get(i));
                added.set(added.size() - 1, "7");
                more.add(i, added);
                assertEquals(List.of(new Fault(session, file, "row " + i, "was added")), with(file, more));
                if (i > 1) {
                    List<List<String>> swapped = copy(lines);
                    Collections.swap(swapped, i, i - 1);
                    assertFalse(with(file, swapped).isEmpty());
                }
            }
        }
    }

    @Test
    void aFileThatIsGoneAndChecksThatWereChangedAreFound() throws IOException {
        Files.writeString(out.resolve("checks/rounds.txt"), "0 S-001\n");
        assertEquals("its checks", faults().get(0).row());
        Files.writeString(out.resolve("rounds.csv"), "sequence\n1\n");
        assertEquals("the file", faults().get(0).row());
        Files.delete(out.resolve("rounds.csv"));
        assertEquals("missing", faults().get(0).what());
    }

    @Test
    void otherLineEndsAreSaidToBeThat() throws IOException {
        Path file = out.resolve("songs.csv");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertTrue(faults().get(0).what().contains("line ends"), faults().toString());
    }

    @Test
    void aFolderThatIsNoExportIsSaidSo() {
        ExportFailed refused = assertThrows(ExportFailed.class, () -> CsvVerification.of(folder));
        assertTrue(refused.getMessage().contains("moodlab export"), refused.getMessage());
    }
}
