package moodlab.store.erasure;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through every file of a folder, its name included, for what is left of a person. */
public final class FolderScan {

    /**
     * What came of it.
     *
     * @param files how many were read
     * @param bytes how many
     * @param findings empty where nothing was found
     */
    public record Result(long files, long bytes, List<Finding> findings) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    private final Path home;
    private final Needles needles;
    private final Set<String> passedOver;
    private final List<Finding> findings = new ArrayList<>();
    private long files;
    private long bytes;

    /**
     * Of that folder.
     *
     * @param passedOver files below the home that are not read, because they name the person until all is done
     */
    public FolderScan(Path home, Needles needles, Set<String> passedOver) {
        this.home = home;
        this.needles = needles;
        this.passedOver = passedOver;
    }

    /**
     * Reads all. Where names of sessions are kept on purpose, in the store with its tombstones, the heads and the
     * certificates, only the rest is looked for.
     *
     * @throws IOException where a file cannot be read
     */
    public Result run() throws IOException {
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
                if (!folder.equals(home)) {
                    named(folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                if (facts.isRegularFile() && !passedOver.contains(name(file))) {
                    named(file);
                    read(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Result(files, bytes, findings);
    }

    private String name(Path path) {
        return home.relativize(path).toString().replace('\\', '/');
    }

    private void named(Path path) {
        needles.in(path.getFileName().toString())
                .forEach((what, times) -> findings.add(new Finding(name(path), what + " in its name", times)));
    }

    private void read(Path file) throws IOException {
        String name = name(file);
        files++;
        bytes += Files.size(file);
        Map<String, Long> found = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            needles.in(in, manner(name)).forEach((what, times) -> found.merge(what, times, Long::sum));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unpacked(file).forEach((what, times) -> found.merge(what + ", packed", times, Long::sum));
        }
        found.forEach((what, times) -> findings.add(new Finding(name, what, times)));
    }

    private static Needles.Manner manner(String name) {
        boolean database = name.endsWith(".mv.db");
        boolean keeps = database || name.endsWith("heads.json") || name.startsWith("certificates/");
        return new Needles.Manner(database, !keeps);
    }

    private Map<String, Long> unpacked(Path file) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                needles.in(entry.getName()).forEach((what, times) -> found.merge(what, times, Long::sum));
                InputStream open = new FilterInputStream(zip) {
                    @Override
                    public void close() {
                        // the next entry is read from the same stream
                    }
                };
                needles.in(open, Needles.Manner.TEXT).forEach((what, times) -> found.merge(what, times, Long::sum));
            }
        } catch (java.util.zip.ZipException e) {
            return found; // it is no archive, whatever its name: its bytes were read as they are
        }
        return found;
    }
}
