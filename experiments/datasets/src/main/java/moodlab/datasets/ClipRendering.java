package moodlab.datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import moodlab.datasets.EmopiaClips.Clip;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes sound of MIDI clips with FluidSynth, two at a time: FLAC files in {@code train/Q1} … {@code val/Q4}, and in each
 * part a {@code songs.csv} as {@link QuadrantSongs} reads it, in which the song stands for the artist. A clip whose file is
 * there is not rendered again, so that a run that was broken off goes on.
 */
public final class ClipRendering {

    private static final int AT_A_TIME = 2;
    private static final int MOST_SECONDS = 60;
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader("song", "artist", "title", "quadrant", "moods", "genres")
            .get();

    private final Path program;
    private final Path soundFont;
    private final Path out;

    /**
     * A rendering.
     *
     * @param program FluidSynth, version 2
     * @param soundFont General MIDI, .sf2
     * @param out folder to write to
     */
    public ClipRendering(Path program, Path soundFont, Path out) {
        this.program = program;
        this.soundFont = soundFont;
        this.out = out;
    }

    /**
     * Renders what is not there yet.
     *
     * @param done hears how many clips are there
     * @return names of clips of which no sound could be made within a minute; the tables leave them out
     * @throws DatasetException where the sound font or the program is missing, or the folder cannot be written
     */
    public List<String> run(List<Clip> clips, IntConsumer done) {
        if (!Files.isReadable(soundFont)) {
            throw new DatasetException(
                    soundFont + " is not there: install a sound font (Debian: apt-get install fluid-soundfont-gm).");
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<Boolean>> jobs = new ArrayList<>();
            clips.forEach(clip -> jobs.add(threads.submit(() -> render(clip))));
            List<String> failed = new ArrayList<>();
            for (int i = 0; i < jobs.size(); i++) {
                if (!jobs.get(i).get()) {
                    failed.add(clips.get(i).name());
                }
                done.accept(i + 1);
            }
            writeTables(clips, new TreeSet<>(failed));
            return Collections.unmodifiableList(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatasetException("The rendering was broken off: run it again, it goes on where it was.", e);
        } catch (ExecutionException | IOException e) {
            throw new DatasetException(
                    "The clips cannot be rendered: FluidSynth must be installed (Debian: apt-get install fluidsynth)"
                            + " and " + out + " a folder with room.",
                    e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Path file(Clip clip) {
        return out.resolve(clip.part()).resolve(clip.quadrant()).resolve(clip.name() + ".flac");
    }

    private boolean render(Clip clip) throws IOException, InterruptedException {
        Path file = file(clip);
        if (Files.isRegularFile(file)) {
            return true;
        }
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + clip.name() + ".part");
        Process process = new ProcessBuilder(command(clip, part))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            boolean whole = ended && process.exitValue() == 0 && Files.exists(part) && Files.size(part) > 0;
            if (whole) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return whole;
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(part);
        }
    }

    /** With reverberation, without chorus. */
    private List<String> command(Clip clip, Path to) {
        return List.of(
                program.toString(),
                "-niq",
                "-R1",
                "-C0",
                "-g1.0",
                "-r44100",
                "-Tflac",
                "-Os16",
                "-F" + to,
                soundFont.toString(),
                clip.midi().toString());
    }

    private void writeTables(List<Clip> clips, Set<String> failed) throws IOException {
        for (String part : new TreeSet<>(clips.stream().map(Clip::part).toList())) {
            try (CSVPrinter table = CSV.print(out.resolve(part).resolve("songs.csv"), StandardCharsets.UTF_8)) {
                for (Clip clip : clips) {
                    if (clip.part().equals(part) && !failed.contains(clip.name())) {
                        table.printRecord(clip.name(), clip.song(), clip.name(), clip.quadrant(), "", "");
                    }
                }
            }
        }
    }
}
