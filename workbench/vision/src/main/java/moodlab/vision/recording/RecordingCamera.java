package moodlab.vision.recording;

import java.nio.file.Path;
import java.util.Optional;
import moodlab.domain.Camera;
import moodlab.domain.Frame;
import moodlab.domain.Pacer;
import moodlab.domain.Shot;

/**
 * A recording in place of a camera: its pictures in order, each with the time that its camera gave it. The video is
 * lossy, so what is read from these pictures differs a little from what was read on that day; {@link Recording#frame}
 * has the exact crops.
 */
public final class RecordingCamera implements Camera {

    private final Recording recording;
    private final Pacer pacer;
    private int row;
    private boolean ended;

    private RecordingCamera(Recording recording, Pacer pacer) {
        this.recording = recording;
        this.pacer = pacer;
    }

    /**
     * Opens the recording in that folder, with the key of its home, wrapped by no other.
     *
     * @throws RecordingException as {@link Recording#open(Path)} does
     */
    public static RecordingCamera open(Path folder, Pacer pacer) {
        return new RecordingCamera(Recording.open(folder), pacer);
    }

    /**
     * Opens the recording in that folder.
     *
     * @throws RecordingException as {@link Recording#open(RecordingFolder, RecordingKeys)} does
     */
    public static RecordingCamera open(Path folder, RecordingKeys keys, Pacer pacer) {
        return new RecordingCamera(Recording.open(new RecordingFolder(folder), keys), pacer);
    }

    @Override
    public Shot next() {
        while (!ended && row < recording.size()) {
            Optional<Frame> picture = recording.picture(recording.frame(row++));
            if (picture.isPresent()) {
                pacer.await(picture.get().nanos());
                return picture.get();
            }
        }
        return new Shot.Ended();
    }

    @Override
    public Optional<String> damage() {
        return recording.damage().stream().findFirst();
    }

    @Override
    public void close() {
        ended = true;
        recording.close();
    }
}
