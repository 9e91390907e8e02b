package moodlab.emotion;

import java.util.List;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.EmotionReader;
import moodlab.domain.FaceImage;

/**
 * Reads emotions by an {@link EmotionModel}, its temperatures applied. Any thread may call it; calls wait for each other.
 * Each computes with one native thread: for a single face that is the fastest.
 */
public final class CnnEmotionReader implements EmotionReader {

    private final EmotionModel model;
    private final Temperature perceived;
    private final Temperature fer2013;

    public CnnEmotionReader(EmotionModel model) {
        this.model = model;
        ModelManifest manifest = model.manifest();
        this.perceived = new Temperature(manifest.temperature());
        this.fer2013 =
                manifest.temperatureFer2013() == null ? perceived : new Temperature(manifest.temperatureFer2013());
    }

    /** What people would perceive. */
    @Override
    public EmotionDistribution read(FaceImage face) {
        return readBoth(face).perceived();
    }

    /** What people would perceive in each of many faces, in their order. */
    public List<EmotionDistribution> readAll(List<FaceImage> faces) {
        return readBoth(faces).stream().map(TwoReadings::perceived).toList();
    }

    /** The answers of both heads. */
    public TwoReadings readBoth(FaceImage face) {
        return readBoth(List.of(face)).get(0);
    }

    private synchronized List<TwoReadings> readBoth(List<FaceImage> faces) {
        NativeThreads.one();
        return model.read(faces).stream()
                .map(raw -> new TwoReadings(perceived.apply(raw.perceived()), fer2013.apply(raw.fer2013())))
                .toList();
    }
}
