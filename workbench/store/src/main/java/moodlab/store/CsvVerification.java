package moodlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import moodlab.store.ExportManifest.Part;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Looks whether an export is what was written: no line changed, missing or added. Whoever can rewrite the files, the
 * checks and the manifest is not found.
 */
public final class CsvVerification {

    private static final int MOST = 1_000;

    private final Path folder;
    private final List<Fault> faults = new ArrayList<>();

    private CsvVerification(Path folder) {
        this.folder = folder;
    }

    /**
     * Looks at an export's folder.
     *
     * @return the heads of the store's chains when it was written, and what is wrong
     * @throws ExportFailed where there is no manifest, or a file cannot be read
     */
    public static Verification.Report of(Path folder) {
        try {
            return new CsvVerification(folder).report(ExportManifest.read(folder));
        } catch (IOException | UncheckedIOException e) {
            throw new ExportFailed(
                    "The export in " + folder + " cannot be verified (" + e.getMessage()
                            + "): name a folder that moodlab export wrote, with its " + ExportManifest.NAME + ".",
                    e);
        }
    }

    private Verification.Report report(ExportManifest manifest) throws IOException {
        List<String> notes = new ArrayList<>();
        for (Part part : manifest.files()) {
            check(part);
            notes.add(part.name() + ": " + part.rows() + " rows");
        }
        return new Verification.Report(
                manifest.heads().stream().map(ChainHead::of).toList(), faults, notes);
    }

    private void check(Part part) throws IOException {
        Path file = folder.resolve(part.name());
        Path checks = Part.checks(folder, part.name());
        if (!Files.exists(file)) {
            tell("", part, "the file", "missing");
        } else if (!hash(file).equals(part.hash())) {
            if (Files.exists(checks) && hash(checks).equals(part.checks())) {
                name(part, lines(file, part), Files.readAllLines(checks));
            } else {
                tell(
                        "",
                        part,
                        "the file",
                        "was changed; which row cannot be told, because its checks are not as written");
            }
        } else if (!Files.exists(checks) || !hash(checks).equals(part.checks())) {
            tell("", part, "its checks", "were changed or are missing; its rows are as written");
        }
    }

    /** Which lines differ; a line that does not fit is held against the next ones on both sides. */
    private void name(Part part, List<String> found, List<String> written) {
        int before = faults.size();
        int i = 0;
        int j = 0;
        while ((i < found.size() || j < written.size()) && faults.size() < MOST) {
            if (same(found, i, written, j)) {
                i++;
                j++;
            } else if (j >= written.size() || (same(found, i + 1, written, j) && !same(found, i + 1, written, j + 1))) {
                tell(session(found, i), part, row(i), "was added");
                i++;
            } else if (i >= found.size() || (same(found, i, written, j + 1) && !same(found, i + 1, written, j + 1))) {
                tell(session(written, j), part, row(j), "missing");
                j++;
            } else {
                tell(session(written, j), part, row(j), "was changed");
                i++;
                j++;
            }
        }
        if (faults.size() == before) {
            tell("", part, "the file", "has other bytes, such as line ends; its cells are as written");
        }
    }

    private static boolean same(List<String> found, int i, List<String> written, int j) {
        return i < found.size() && j < written.size() && check(found.get(i)).equals(check(written.get(j)));
    }

    private static String check(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String row(int line) {
        return line == 0 ? "the header" : "row " + line;
    }

    private static String session(List<String> lines, int line) {
        return line == 0
                ? ""
                : Cells.plain(lines.get(line).substring(lines.get(line).indexOf(' ') + 1));
    }

    private void tell(String session, Part part, String row, String what) {
        faults.add(new Fault(session, part.name(), row, what));
    }

    /** As the checks have them; what is no CSV from some line on ends there. */
    private List<String> lines(Path file, Part part) throws IOException {
        CellCheck check = new CellCheck();
        List<String> lines = new ArrayList<>();
        int session = -1;
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = Table.FORMAT.parse(reader)) {
            for (CSVRecord line : parser) {
                session = lines.isEmpty() ? line.toList().indexOf("session") : session;
                String whose = session < 0 || session >= line.size()
                        ? ""
                        : line.get(session).replaceAll("\\R", " ");
                lines.add(check.of(line) + " " + whose);
            }
        } catch (UncheckedIOException | IllegalStateException | java.nio.charset.CharacterCodingException e) {
            tell("", part, row(lines.size()), "cannot be read as CSV from here on");
        }
        return lines;
    }

    private static Hash hash(Path file) throws IOException {
        MessageDigest digest = Hash.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Hash.from(digest);
    }
}
