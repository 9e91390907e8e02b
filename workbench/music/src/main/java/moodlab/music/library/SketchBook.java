package moodlab.music.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import moodlab.domain.file.Sha256;
import moodlab.domain.library.FileStamp;
import moodlab.domain.song.SongUnplayable;
import moodlab.music.AudioDecoder;
import moodlab.music.hearing.AudioModel;
import moodlab.music.hearing.HearingException;

/**
 * The sketches of songs, made in the background, one after another, and kept in a folder of the home under the SHA-256 of
 * the song's file, so that a song is measured and heard once. Safe for any thread.
 */
public final class SketchBook implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SketchBook.class.getName());

    private final Path folder;
    private final Map<Path, Page> pages = new ConcurrentHashMap<>();
    private final ExecutorService wanted = Executors.newSingleThreadExecutor(task -> thread(task, "moodlab-sketch"));
    private final ExecutorService spare = Executors.newSingleThreadExecutor(task -> thread(task, "moodlab-levels"));
    private Optional<AudioModel> model = Optional.empty();
    private boolean asked;

    private record Page(FileStamp stamp, Optional<Sketch> sketch) {}

    /** @param home whose folder {@code sketches} keeps them */
    public SketchBook(Path home) {
        this.folder = home.resolve("sketches");
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What is known now; answers at once. */
    public Optional<Sketch> known(Path file) {
        return Optional.ofNullable(pages.get(file)).flatMap(Page::sketch);
    }

    /** Draws that song and hears its moods, in the background; {@link #known} has first the one, then the other. */
    public void want(Path file) {
        run(wanted, () -> hear(file, draw(file)));
    }

    /** Measures those songs in the background, one after another, so that each is known when it is played. */
    public void measure(List<Path> files) {
        run(spare, () -> files.forEach(this::draw));
    }

    private static void run(ExecutorService where, Runnable task) {
        try {
            where.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "closed already", e);
        }
    }

    /** A song that cannot be read has none; it is not tried again before its file changes. */
    private Optional<Sketch> draw(Path file) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        try {
            FileStamp stamp = new FileStamp(
                    Files.size(file), Files.getLastModifiedTime(file).toInstant());
            Page page = pages.get(file);
            if (page == null || !page.stamp().equals(stamp)) {
                page = new Page(stamp, drawn(file));
                pages.put(file, page);
            }
            return page.sketch();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no sketch of " + file.getFileName(), e);
            return Optional.empty();
        }
    }

    private Optional<Sketch> drawn(Path file) throws IOException {
        Path kept = kept(file);
        Optional<Sketch> before = SketchFile.read(kept).map(SketchFile::sketch);
        if (before.isPresent()) {
            return before;
        }
        try (AudioDecoder decoder = AudioDecoder.open(file)) {
            Sketch sketch = new SketchPen().draw(decoder);
            keep(kept, sketch, "");
            return Optional.of(sketch);
        } catch (SongUnplayable e) {
            LOG.log(System.Logger.Level.DEBUG, "no sketch of " + file.getFileName(), e);
            return Optional.empty();
        }
    }

    private Path kept(Path file) throws IOException {
        return folder.resolve(Sha256.of(file) + ".json");
    }

    private void hear(Path file, Optional<Sketch> drawn) {
        Page page = pages.get(file);
        Optional<AudioModel> ears = model();
        if (drawn.isEmpty() || page == null || ears.isEmpty()) {
            return;
        }
        String name = ears.get().hash();
        try {
            Path kept = kept(file);
            boolean done = SketchFile.read(kept)
                    .filter(found -> found.model().equals(name))
                    .isPresent();
            if (!done) {
                Sketch heard = drawn.get().heard(ears.get().hear(file).windows());
                keep(kept, heard, name);
                pages.put(file, new Page(page.stamp(), Optional.of(heard)));
            }
        } catch (IOException | SongUnplayable e) {
            LOG.log(System.Logger.Level.DEBUG, file.getFileName() + " was not heard", e);
        }
    }

    private static void keep(Path kept, Sketch sketch, String model) {
        try {
            SketchFile.of(sketch, model).write(kept);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a song's sketch cannot be kept, so it will be made again", e);
        }
    }

    /** The model that comes with Moodlab, read when it is first wanted. */
    private synchronized Optional<AudioModel> model() {
        if (!asked) {
            asked = true;
            try {
                model = Optional.of(AudioModel.shipped());
            } catch (HearingException | LinkageError e) {
                LOG.log(System.Logger.Level.INFO, "songs are drawn without their moods: {0}", e.getMessage());
            }
        }
        return model;
    }

    /** What is begun is broken off. */
    @Override
    public void close() {
        wanted.shutdownNow();
        spare.shutdownNow();
    }
}
