package moodlab.session;

import java.util.Optional;
import moodlab.domain.Camera;
import moodlab.domain.Face;
import moodlab.domain.FaceFinder;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;
import moodlab.domain.Shot;
import moodlab.domain.TimedReading;
import moodlab.domain.Timeline;
import moodlab.vision.recording.FrameTime;
import moodlab.vision.recording.RecordedFrame;
import moodlab.vision.recording.RecordedPicture;
import moodlab.vision.recording.Recorder;

/**
 * Sits between camera, face finder and watcher on the sensing thread, and hands each frame to the recorder: when it
 * arrived, the exact crop that was found in it, and what was read. Without a recorder it lets everything through.
 */
final class RecordingTap implements FrameWatcher {

    private final Timeline time;
    private volatile Optional<Recorder> recorder = Optional.empty();
    private long arrived;
    private Optional<FaceImage> crop = Optional.empty();

    RecordingTap(Timeline time) {
        this.time = time;
    }

    /** From now on frames go there. */
    void into(Recorder other) {
        recorder = Optional.of(other);
    }

    /** The same camera; notes when each picture arrives. */
    Camera on(Camera camera) {
        return new Camera() {
            @Override
            public Shot next() {
                Shot shot = camera.next();
                arrived = time.now().nanos();
                crop = Optional.empty();
                return shot;
            }

            @Override
            public Optional<String> damage() {
                return camera.damage();
            }

            @Override
            public void close() {
                camera.close();
            }
        };
    }

    /** The same finder; keeps the crop of the face, be it good enough to be read or not. */
    FaceFinder on(FaceFinder finder) {
        return frame -> {
            Optional<Face> face = finder.find(frame);
            crop = face.map(Face::image);
            return face;
        };
    }

    /** Sees first, then lets the other see. */
    FrameWatcher and(FrameWatcher other) {
        return (shot, reading) -> {
            seen(shot, reading);
            other.seen(shot, reading);
        };
    }

    @Override
    public void seen(Shot shot, TimedReading reading) {
        Optional<Frame> picture = shot instanceof Frame frame ? Optional.of(frame) : Optional.empty();
        RecordedPicture place = picture.map(frame -> RecordedPicture.dropped(frame.width(), frame.height()))
                .orElseGet(RecordedPicture::none);
        FrameTime when = new FrameTime(reading.nanos(), arrived);
        recorder.ifPresent(
                to -> to.offer(new RecordedFrame(reading.frame(), when, 0, place, reading.reading(), crop), picture));
    }
}
