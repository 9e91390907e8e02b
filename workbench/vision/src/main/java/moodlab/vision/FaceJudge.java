package moodlab.vision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moodlab.domain.Defect;
import moodlab.domain.Face;
import moodlab.domain.FaceBox;
import moodlab.domain.FaceImage;
import moodlab.domain.Frame;

/** Cuts a face out of its frame and says how good its picture is. */
record FaceJudge(FaceCrop crop, PictureQuality quality, QualityGate gate) {

    static FaceJudge of(FinderSettings settings) {
        return new FaceJudge(settings.crop(), settings.quality(), settings.gate());
    }

    /**
     * A face seen from the front.
     *
     * @param all the faces known to be in the frame, with it or without
     */
    Face front(SearchPicture picture, Frame frame, FaceBox box, List<Hit> all) {
        Set<Defect> defects = gate.several(box, all) ? EnumSet.of(Defect.SEVERAL_FACES) : EnumSet.noneOf(Defect.class);
        return face(picture, frame, box, defects);
    }

    /** A face seen from the side. */
    Face side(SearchPicture picture, Frame frame, FaceBox box) {
        Set<Defect> defects = gate.turnedAway() ? EnumSet.noneOf(Defect.class) : EnumSet.of(Defect.TURNED_AWAY);
        return face(picture, frame, box, defects);
    }

    private Face face(SearchPicture picture, Frame frame, FaceBox box, Set<Defect> defects) {
        FaceImage image = crop.crop(picture.gray(), box);
        defects.addAll(gate.defects(image));
        defects.addAll(gate.defects(box, frame));
        return new Face(box, image, quality.of(image, box.width()), defects);
    }
}
