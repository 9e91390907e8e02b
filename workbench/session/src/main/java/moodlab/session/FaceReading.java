package moodlab.session;

import moodlab.domain.EmotionReader;
import moodlab.domain.FaceFinder;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.Shot;

/** From a picture to a reading: find the face, read it; where there is none, say so. */
public record FaceReading(FaceFinder finder, EmotionReader reader) {

    /** A camera that is lost or at its end gives an unusable reading. */
    public Reading read(Shot shot) {
        if (shot instanceof Frame frame) {
            return finder.find(frame)
                    .<Reading>map(face -> new Reading.Seen(reader.read(face.image()), face.box(), face.quality()))
                    .orElseGet(Reading.NoFace::new);
        }
        return new Reading.Unusable(
                shot instanceof Shot.Lost lost ? lost.reason() : "The camera has no more pictures.");
    }
}
