package moodlab.session;

import java.nio.file.Path;
import java.util.function.Consumer;
import moodlab.domain.Timeline;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.LogUnwritable;
import moodlab.domain.round.RecordingStep;
import moodlab.domain.round.RoundLog;
import moodlab.store.keys.RecordingKeyFiles;
import moodlab.vision.recording.Recorder;
import moodlab.vision.recording.RecorderSettings;
import moodlab.vision.recording.RecorderState;
import moodlab.vision.recording.RecordingFacts;
import moodlab.vision.recording.RecordingFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session's recording while it runs. The consent is in the log before a frame is on the disk. For any thread. */
public final class SessionRecording implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRecording.class);

    /**
     * What is to be recorded, and where.
     *
     * @param keys where its key is kept
     * @param patient whether the camera waits for the disk; else pictures are dropped
     */
    record Order(Path home, RecordingKeyFiles keys, RecordingFacts facts, Consent consent, boolean patient) {}

    private final String session;
    private final RecordingFolder folder;
    private final RoundLog log;
    private final Timeline time;
    private final Recorder recorder;

    private SessionRecording(Order order, RoundLog log, Timeline time, Consumer<String> warnings) {
        this.session = order.facts().session();
        this.log = log;
        this.time = time;
        this.folder = RecordingFolder.of(order.home(), session);
        note(RecordingStep.CONSENTED, order.consent().words());
        this.recorder = Recorder.start(
                folder,
                ignored -> order.keys().create(session, order.facts().participant()),
                order.facts(),
                order.patient() ? RecorderSettings.PATIENT : RecorderSettings.LIVE,
                sentence -> broken(sentence, warnings));
    }

    /**
     * Logs the consent and starts.
     *
     * @param warnings is told why the recording ended early
     * @throws LogUnwritable where the consent could not be logged; nothing is recorded then
     * @throws moodlab.vision.recording.RecordingException where the files cannot be made
     */
    static SessionRecording begin(Order order, RoundLog log, Timeline time, Consumer<String> warnings) {
        return new SessionRecording(order, log, time, warnings);
    }

    Recorder recorder() {
        return recorder;
    }

    /** Where it lies. */
    public RecordingFolder folder() {
        return folder;
    }

    /** How it stands. */
    public RecorderState state() {
        return recorder.state();
    }

    /**
     * Ends the recording while the session goes on, and logs that. Waits until what was taken is written. It ends even
     * where the log refuses.
     */
    public void stop() {
        if (recorder.state().running()) {
            recorder.close();
            noteEnd("Stopped by hand after " + recorder.state().frames() + " frames.");
        }
    }

    private void broken(String sentence, Consumer<String> warnings) {
        warnings.accept(sentence);
        noteEnd(sentence);
    }

    private void noteEnd(String words) {
        try {
            note(RecordingStep.ENDED, words);
        } catch (LogUnwritable e) {
            LOG.warn("that the recording ended could not be logged", e);
        }
    }

    private void note(RecordingStep step, String words) {
        log.append(new LogEntry.Recorded(session, time.now(), step, words));
    }

    @Override
    public void close() {
        recorder.close();
    }
}
