package moodlab.vision;

import java.util.List;
import java.util.Optional;
import moodlab.domain.Face;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceFinder;
import moodlab.domain.Frame;

/**
 * Finds faces in single pictures with cascades of boosted Haar features (Viola and Jones 2001, "Rapid object detection
 * using a boosted cascade of simple features", CVPR), in an equalised gray picture of reduced width. Same frame, same
 * face.
 *
 * <p>Holds native memory until it is closed. Not for use by more than one thread at a time.
 */
public final class CascadeFaceFinder implements FaceFinder, AutoCloseable {

    private final FaceSearch search;
    private final SearchPicture picture;
    private final FaceJudge judge;

    private CascadeFaceFinder(FinderSettings settings) {
        search = new FaceSearch(settings);
        picture = new SearchPicture(settings.searchWidth());
        judge = FaceJudge.of(settings);
    }

    /**
     * Unpacks the cascades.
     *
     * @throws CameraException where they cannot be written to JavaCPP's cache
     */
    public static CascadeFaceFinder open(FinderSettings settings) {
        return new CascadeFaceFinder(settings);
    }

    /** The largest face seen from the front; where there is none, one seen from the side. */
    @Override
    public Optional<Face> find(Frame frame) {
        picture.take(frame);
        List<Hit> all = search.everywhere(picture);
        if (!all.isEmpty()) {
            return Optional.of(judge.front(picture, frame, all.get(0).box(), all));
        }
        return search.fromTheSide(picture).map(box -> judge.side(picture, frame, box));
    }

    /** Every face seen from the front: the sure ones first, of those the largest. */
    public List<FaceBox> all(Frame frame) {
        picture.take(frame);
        return search.everywhere(picture).stream().map(Hit::box).toList();
    }

    @Override
    public void close() {
        search.close();
        picture.close();
    }
}
