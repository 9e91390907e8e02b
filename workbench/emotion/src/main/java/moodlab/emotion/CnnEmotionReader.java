package moodlab.emotion;

import java.util.List;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.EmotionReader;
import moodlab.domain.FaceImage;

/**
 * Reads emotions by an {@link EmotionModel}, its temperature applied. Any thread may call it; calls wait for each other.
 * Each computes with one native thread: for a single face that is the fastest.
 */
public final class CnnEmotionReader implements EmotionReader {

    private final EmotionModel model;
    private final Temperature temperature;

    public CnnEmotionReader(EmotionModel model) {
        this.model = model;
        this.temperature = new Temperature(model.manifest().temperature());
    }

    @Override
    public synchronized EmotionDistribution read(FaceImage face) {
        NativeThreads.one();
        double[] answer =
                model.network().output(EmotionNetwork.input(List.of(face))).toDoubleVector();
        return temperature.apply(EmotionDistribution.of(answer));
    }
}
