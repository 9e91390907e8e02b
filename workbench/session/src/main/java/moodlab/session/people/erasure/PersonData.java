package moodlab.session.people.erasure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import moodlab.domain.file.WholeFile;
import moodlab.emotion.person.Calibrations;
import moodlab.session.people.Action;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.store.PersonExport;
import moodlab.store.Store;
import moodlab.store.people.PeopleFault;
import moodlab.vision.recording.Recording;
import moodlab.vision.recording.RecordingFolder;

/** All that a home knows of a person, in files that the person can read: their own, or another's for an admin. */
public final class PersonData {

    private static final String READ_ME = "export/README.txt";

    /**
     * What was written.
     *
     * @param file the folder or the archive
     * @param rows of all tables
     * @param recordings videos among it
     */
    public record Written(Path file, long rows, int recordings) {}

    private final HomePeople people;

    public PersonData(HomePeople people) {
        this.people = people;
    }

    /**
     * Writes all of it: into a folder that is not there yet, or, where the name ends with {@code .zip}, into an archive.
     * It comes into its place when it is whole.
     *
     * @param recordings whether videos are wanted too, decrypted
     * @throws PeopleFault where the visitor may not, there is nothing, the place is taken, or it cannot be written
     */
    public Written export(Visitor visitor, String typed, Path to, boolean recordings) {
        String participant = typed.strip();
        Path target = to.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".making");
        try (Store store = Store.openExisting(people.home(), people.keys())) {
            boolean own = visitor.pseudonym().filter(participant::equals).isPresent();
            people.in(store).check(visitor, own ? Action.OWN_DATA : Action.EXPORT_PEOPLE);
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString(), null, "it is there already");
            }
            PersonFiles.deleteAll(part);
            Files.createDirectories(part);
            try {
                return written(new PersonExport(store, participant), participant, new Places(part, target), recordings);
            } finally {
                PersonFiles.deleteAll(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PeopleFault(
                    "The data could not be written to " + target + " (" + e.getMessage()
                            + "): make room, or choose another place.",
                    e);
        }
    }

    private record Places(Path part, Path target) {}

    private Written written(PersonExport export, String participant, Places places, boolean recordings)
            throws IOException {
        long rows = export.to(places.part());
        Optional<Path> calibration = new Calibrations(people.home()).fileOf(participant);
        if (calibration.isPresent()) {
            Files.copy(calibration.get(), places.part().resolve("calibration.json"));
        }
        if (rows == 0 && calibration.isEmpty()) {
            throw new PeopleFault("There is nothing of '" + participant + "' in " + people.home()
                    + ": see that the pseudonym has no slip, or name another home.");
        }
        int videos = recordings ? videos(export.sessions(), places.part()) : 0;
        try (InputStream text = Objects.requireNonNull(PersonData.class.getResourceAsStream(READ_ME))) {
            Files.copy(text, places.part().resolve("README.txt"));
        }
        export.manifest(places.part());
        if (places.target().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            WholeFile.write(places.target(), archive -> pack(places.part(), archive));
        } else {
            Files.move(places.part(), places.target());
        }
        return new Written(places.target(), rows, videos);
    }

    private int videos(List<String> sessions, Path folder) throws IOException {
        int count = 0;
        for (String session : sessions) {
            RecordingFolder recording = RecordingFolder.of(people.home(), session);
            if (RecordingFolder.isRecording(recording.path())) {
                Path videos = Files.createDirectories(folder.resolve("recordings"));
                try (Recording open = Recording.open(recording, people.keys().recordings(people.home())::open);
                        OutputStream out = Files.newOutputStream(videos.resolve(session + ".mkv"))) {
                    open.copyVideo(out);
                }
                count++;
            }
        }
        return count;
    }

    private static void pack(Path folder, Path archive) throws IOException {
        try (Stream<Path> all = Files.walk(folder);
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(archive)), StandardCharsets.UTF_8)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
