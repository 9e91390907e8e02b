package moodlab.vision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Face;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceFinder;
import moodlab.domain.Frame;

/**
 * Follows a face through a video: looks for it where it was in the last frame, a fraction of the work of looking
 * everywhere. Looks everywhere when it is lost, and now and then for other faces and a larger one. What it follows is
 * looked at by the cascade in each frame, so it cannot drift away to what is no face. Same frames in the same order, same
 * faces.
 *
 * <p>Holds native memory until it is closed. Not for use by more than one thread at a time.
 */
public final class TrackingFaceFinder implements FaceFinder, AutoCloseable {

    /** How often it looks everywhere although it follows a face, in the camera's time. */
    private static final long LOOK_ROUND_NANOS = Duration.ofSeconds(2).toNanos();

    /** Of the frames without a face seen from the front, how many pass before one from the side is sought everywhere. */
    private static final int FRAMES_A_SIDE_SEARCH = 25;

    private final FaceSearch search;
    private final SearchPicture picture;
    private final FaceJudge judge;
    private Optional<FaceBox> followed = Optional.empty();
    private List<Hit> all = List.of();
    private Frame last;
    private long lookedRoundAt;
    private int framesWithoutFace;

    private TrackingFaceFinder(FinderSettings settings) {
        search = new FaceSearch(settings);
        picture = new SearchPicture(settings.searchWidth());
        judge = FaceJudge.of(settings);
    }

    /**
     * Unpacks the cascades.
     *
     * @throws CameraException where they cannot be written to JavaCPP's cache
     */
    public static TrackingFaceFinder open(FinderSettings settings) {
        return new TrackingFaceFinder(settings);
    }

    @Override
    public Optional<Face> find(Frame frame) {
        if (!follows(frame)) {
            followed = Optional.empty();
            framesWithoutFace = 0;
        }
        last = frame;
        picture.take(frame);
        Optional<FaceBox> before = followed;
        followed = front(frame, before);
        if (followed.isPresent()) {
            framesWithoutFace = 0;
            return followed.map(box -> judge.front(picture, frame, box, all));
        }
        followed = side(before);
        return followed.map(box -> judge.side(picture, frame, box));
    }

    /** A picture of another size or from before belongs to another video. */
    private boolean follows(Frame frame) {
        return last != null
                && frame.nanos() >= last.nanos()
                && frame.width() == last.width()
                && frame.height() == last.height();
    }

    private Optional<FaceBox> front(Frame frame, Optional<FaceBox> before) {
        if (before.isEmpty() || frame.nanos() - lookedRoundAt >= LOOK_ROUND_NANOS) {
            return largest(frame).or(() -> before.flatMap(at -> search.near(picture, at)));
        }
        return search.near(picture, before.get()).or(() -> largest(frame));
    }

    private Optional<FaceBox> side(Optional<FaceBox> before) {
        Optional<FaceBox> near = before.flatMap(at -> search.fromTheSideNear(picture, at));
        boolean due = framesWithoutFace++ % FRAMES_A_SIDE_SEARCH == 0;
        return near.isEmpty() && due ? search.fromTheSide(picture) : near;
    }

    private Optional<FaceBox> largest(Frame frame) {
        lookedRoundAt = frame.nanos();
        all = search.everywhere(picture);
        return all.stream().findFirst().map(Hit::box);
    }

    @Override
    public void close() {
        search.close();
        picture.close();
    }
}
