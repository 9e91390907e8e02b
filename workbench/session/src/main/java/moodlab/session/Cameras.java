package moodlab.session;

import java.util.function.Supplier;
import moodlab.demo.DrawnFaceCamera;
import moodlab.demo.DrawnFaceSettings;
import moodlab.domain.Camera;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Pace;
import moodlab.domain.Pacer;
import moodlab.store.keys.Keyring;
import moodlab.vision.AtEnd;
import moodlab.vision.FileCamera;
import moodlab.vision.FileSettings;
import moodlab.vision.WebcamCamera;
import moodlab.vision.recording.RecordingCamera;
import moodlab.vision.recording.RecordingFolder;

/**
 * Opens cameras by their spec. The folder of a recording is a camera too; it ends when the recording does.
 *
 * @param pace of files and of the drawn face; a webcam has its own
 * @param seed of the drawn face's motion
 * @param keys open the homes of recordings
 */
record Cameras(Pace pace, long seed, Keyring keys) {

    /**
     * A camera for a session: a file begins anew at its end.
     *
     * @param mood what the drawn face shows
     * @throws moodlab.vision.CameraException where it cannot be opened
     */
    Camera open(CameraSpec spec, Supplier<EmotionDistribution> mood) {
        if (spec instanceof CameraSpec.Webcam webcam) {
            return WebcamCamera.open(webcam.settings(), System::nanoTime);
        }
        if (spec instanceof CameraSpec.VideoFile video && RecordingFolder.isRecording(video.path())) {
            RecordingFolder folder = new RecordingFolder(video.path());
            return RecordingCamera.open(video.path(), keys.recordings(folder.home())::open, Pacer.of(pace));
        }
        if (spec instanceof CameraSpec.VideoFile video) {
            return FileCamera.open(new FileSettings(video.path(), pace, AtEnd.LOOP));
        }
        return new DrawnFaceCamera(DrawnFaceSettings.usual(seed, pace), mood);
    }
}
