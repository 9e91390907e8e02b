package moodlab.session.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moodlab.domain.library.FileStamp;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.music.FolderWalk;
import moodlab.music.PathText;
import moodlab.music.SongId;
import moodlab.store.CatalogueSong;

/** A library's files on the disk. What is written comes into its place when it is whole, and never outside the root. */
final class LibraryFiles {

    private final Path kept;

    LibraryFiles(Path kept) {
        this.kept = kept;
    }

    static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The files themselves, and those of folders; lyrics go with their songs and are none. */
    static List<Path> songs(List<Path> dropped) {
        List<Path> files = new ArrayList<>();
        for (Path each : dropped) {
            try {
                files.addAll(
                        Files.isDirectory(each)
                                ? FolderWalk.of(each, path -> java.util.Optional.empty())
                                        .files()
                                : List.of(each));
            } catch (IOException e) {
                throw fault("The folder " + each + " cannot be read", e);
            }
        }
        return files.stream().filter(file -> !isLyrics(file)).toList();
    }

    private static boolean isLyrics(Path file) {
        String suffix = suffix(PathText.of(file)).toLowerCase(Locale.ROOT);
        return suffix.equals(".lrc") || suffix.equals(".txt");
    }

    /** With its point; empty where the name has none. */
    static String suffix(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(SongId.bareName(name).length());
    }

    /** The file's name, which no scan passes over as hidden. */
    static String visible(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("^\\.+", "");
        return name.isEmpty() ? "song" : name;
    }

    /** A path below the root at which nothing lies: with a number where the wanted one is taken. */
    static String free(Path root, String wanted) {
        String bare = wanted.substring(0, wanted.length() - suffix(wanted).length());
        String path = wanted;
        for (int number = 2; Files.exists(root.resolve(path)); number++) {
            path = bare + " " + number + suffix(wanted);
        }
        return path;
    }

    /** @throws LibraryFault where that path, a link on the way to it, or what lies there, leaves the root */
    static Path checkInside(Path root, String below) {
        Path target = root.resolve(below).normalize();
        Path there = target;
        try {
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            if (target.startsWith(root) && there.toRealPath().startsWith(root.toRealPath())) {
                return target;
            }
        } catch (IOException e) {
            throw fault("The library's folder " + root + " cannot be read", e);
        }
        throw new LibraryFault(below + " would lie outside the library's folder " + root
                + ": choose a folder inside, or make the library there.");
    }

    /** Copies a file, and the words beside it, to a path below the root at which nothing lies. */
    Path copy(Path source, Path root, String below) {
        Path target = checkInside(root, below);
        try {
            Files.createDirectories(target.getParent());
            Path part = part(source, target);
            Files.move(part, target);
            copyWords(source, target);
            return target;
        } catch (IOException e) {
            throw fault(source.getFileName() + " could not be copied into " + root, e);
        }
    }

    private static void copyWords(Path source, Path target) throws IOException {
        for (String suffix : List.of(".lrc", ".txt")) {
            Path from =
                    source.resolveSibling(SongId.bareName(source.getFileName().toString()) + suffix);
            Path to = target.resolveSibling(SongId.bareName(target.getFileName().toString()) + suffix);
            if (Files.isRegularFile(from) && !Files.exists(to)) {
                Files.copy(from, to);
            }
        }
    }

    /** A whole copy beside the target; hidden, so that a scan passes it over. */
    private static Path part(Path source, Path target) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
        return part;
    }

    /** Keeps a copy of the song's file under its hash. */
    Path keep(CatalogueSong song) {
        Path place = kept.resolve(song.file().hash() + suffix(song.file().path()));
        try {
            Files.createDirectories(kept);
            Files.move(part(song.path(), place), place, StandardCopyOption.REPLACE_EXISTING);
            return place;
        } catch (IOException e) {
            throw fault("The song's old file could not be kept in " + kept, e);
        }
    }

    /** Puts the file in the place of the song's, which has been kept before. */
    Path exchange(Path source, CatalogueSong song, String below) {
        Path target = checkInside(song.root(), below);
        try {
            Files.createDirectories(target.getParent());
            Files.move(
                    part(source, target), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (!target.equals(song.path())) {
                Files.deleteIfExists(song.path());
            }
            return target;
        } catch (IOException e) {
            throw fault(source.getFileName() + " could not be put into " + song.root(), e);
        }
    }

    /** With the size and the time that the file has at its place, so that a scan finds it unchanged. */
    static SongFacts stamped(SongFacts facts, Path place) {
        try {
            FileStamp stamp = new FileStamp(
                    Files.size(place), Files.getLastModifiedTime(place).toInstant());
            SongFile file =
                    new SongFile(facts.file().path(), stamp, facts.file().hash());
            return new SongFacts(facts.id(), file, facts.text(), facts.sound(), facts.folder(), facts.words());
        } catch (IOException e) {
            throw fault(place + " cannot be read", e);
        }
    }

    private static LibraryFault fault(String what, IOException cause) {
        return new LibraryFault(
                what + " (" + cause.getMessage() + "): check that there is room and that you may write there.", cause);
    }
}
