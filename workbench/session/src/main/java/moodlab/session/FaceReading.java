package moodlab.session;

import moodlab.domain.EmotionReader;
import moodlab.domain.Face;
import moodlab.domain.FaceFinder;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.Shot;

/** From a picture to a reading: find the face, read it; where there is none, or none good enough, say so. */
public record FaceReading(FaceFinder finder, EmotionReader reader) {

    /** A camera that is lost or at its end gives a reading without a picture. */
    public Reading read(Shot shot) {
        if (shot instanceof Frame frame) {
            return finder.find(frame).map(this::read).orElseGet(Reading.NoFace::new);
        }
        return new Reading.NoPicture(
                shot instanceof Shot.Lost lost ? lost.reason() : "The camera has no more pictures.");
    }

    private Reading read(Face face) {
        return face.defects().isEmpty()
                ? new Reading.Seen(reader.read(face.image()), face.box(), face.quality())
                : new Reading.Unusable(face.box(), face.quality(), face.defects());
    }
}
