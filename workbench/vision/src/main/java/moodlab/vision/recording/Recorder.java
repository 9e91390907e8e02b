package moodlab.vision.recording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import moodlab.domain.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records frames on a thread of its own. {@link #offer} never waits for disk or encoder unless the settings say so. A
 * fault ends the recording with a sentence, never the session; what was written until then can be read.
 */
public final class Recorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final long FLUSH_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_EVERY_MILLIS = 200;

    private record Offer(RecordedFrame frame, Optional<Frame> picture) {

        long bytes() {
            return picture.map(at -> 3L * at.width() * at.height()).orElse(0L);
        }
    }

    private final RecordingFolder folder;
    private final RecorderSettings settings;
    private final Consumer<String> trouble;
    private final RecordingFiles files;
    private final Thread thread;
    private final Deque<Offer> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int lost;
    private boolean stopping;
    private RecorderState state = new RecorderState(true, 0, 0, 0, "");

    private Recorder(
            RecordingFolder folder, RecorderSettings settings, RecordingFiles files, Consumer<String> trouble) {
        this.folder = folder;
        this.settings = settings;
        this.files = files;
        this.trouble = trouble;
        this.thread = new Thread(this::run, "moodlab-recording");
        this.thread.setDaemon(true);
    }

    /**
     * Makes the files and starts.
     *
     * @param keys makes the recording's key
     * @param trouble is told, once and on the recorder's thread, why the recording ended early
     * @throws RecordingException where the files cannot be made
     */
    public static Recorder start(
            RecordingFolder folder,
            RecordingKeys keys,
            RecordingFacts facts,
            RecorderSettings settings,
            Consumer<String> trouble) {
        RecordingFiles files = RecordingFiles.create(folder, keys.key(facts.session()), facts);
        Recorder recorder = new Recorder(folder, settings, files, trouble);
        recorder.thread.start();
        return recorder;
    }

    /**
     * Takes a frame in. What does not fit is dropped and marked; after the end nothing is taken.
     *
     * @param frame with its picture marked as dropped, or as none; where the picture is kept, the row will say so
     */
    public synchronized void offer(RecordedFrame frame, Optional<Frame> picture) {
        Offer whole = new Offer(frame, picture);
        awaitWhile(() -> settings.patient() && state.running() && !stopping && !fits(whole));
        if (!state.running() || stopping) {
            return;
        }
        if (waiting.size() >= settings.waitingRows()) {
            lost++;
            state = new RecorderState(true, state.frames(), state.droppedPictures(), state.missingFrames() + 1, "");
            return;
        }
        boolean kept = fits(whole);
        Offer taken = new Offer(frame.after(lost), kept ? picture : Optional.empty());
        lost = 0;
        waiting.add(taken);
        waitingBytes += taken.bytes();
        count(!kept);
        notifyAll();
    }

    private boolean fits(Offer offer) {
        boolean alone = waitingBytes == 0;
        return waiting.size() < settings.waitingRows()
                && (alone || waitingBytes + offer.bytes() <= settings.waitingBytes());
    }

    private void count(boolean dropped) {
        long pictures = state.droppedPictures() + (dropped ? 1 : 0);
        state = new RecorderState(true, state.frames() + 1, pictures, state.missingFrames(), "");
    }

    /** An interrupt ends the waiting and the recording. */
    private synchronized void awaitWhile(BooleanSupplier busy) {
        try {
            while (busy.getAsBoolean()) {
                wait(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private void run() {
        try {
            writeAll();
            files.close();
            end("");
        } catch (IOException | RuntimeException e) {
            LOG.warn("the recording in {} ended", folder.path(), e);
            abandon();
            end(sentence(e));
        }
    }

    private void writeAll() throws IOException {
        long flushed = System.nanoTime();
        Optional<Offer> offer = next();
        while (offer.isPresent()) {
            files.write(offer.get().frame(), offer.get().picture());
            if (System.nanoTime() - flushed > FLUSH_EVERY) {
                files.flush();
                flushed = System.nanoTime();
            }
            offer = next();
        }
    }

    /** Waits for a frame; nothing once the recording was stopped and all is written. */
    private synchronized Optional<Offer> next() {
        awaitWhile(() -> waiting.isEmpty() && !stopping);
        Optional<Offer> offer = Optional.ofNullable(waiting.poll());
        waitingBytes -= offer.map(Offer::bytes).orElse(0L);
        notifyAll();
        return offer;
    }

    private void end(String sentence) {
        synchronized (this) {
            state = new RecorderState(false, state.frames(), state.droppedPictures(), state.missingFrames(), sentence);
            waiting.clear();
            notifyAll();
        }
        if (!sentence.isEmpty()) {
            trouble.accept(sentence);
        }
    }

    private void abandon() {
        try {
            files.abandon();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the recording's files could not be closed", e);
        }
    }

    private String sentence(Exception cause) {
        String goesOn = " The recording ended; the session goes on, and what was recorded until then can be read.";
        if (cause instanceof RecordingException) {
            return cause.getMessage() + goesOn;
        }
        String reason = String.valueOf(cause.getMessage());
        boolean full = reason.toLowerCase(Locale.ROOT).matches(".*(no space left|not enough space).*");
        return (full
                        ? "The disk that holds " + folder.path() + " is full: make room before the next recording."
                        : folder.path() + " could not be written (" + reason + "): check the disk.")
                + goesOn;
    }

    /** How it stands. */
    public synchronized RecorderState state() {
        return state;
    }

    /** Ends the recording when what waits is written, and waits for that: native code may be at work. */
    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
