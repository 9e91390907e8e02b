package moodlab.desktop;

import java.nio.file.Path;
import moodlab.desktop.presenter.Heat;
import moodlab.desktop.presenter.ReplayModel;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.OcclusionMap;

/** Face models for replay. */
final class ModelShelf implements ReplayModel.Shelf {

    @Override
    public ReplayModel shipped() {
        return new Loaded(new CnnEmotionReader(EmotionModel.shipped()));
    }

    @Override
    public ReplayModel load(Path file) {
        return new Loaded(new CnnEmotionReader(EmotionModel.load(file)));
    }

    private record Loaded(CnnEmotionReader reader) implements ReplayModel {

        @Override
        public EmotionDistribution read(FaceImage face) {
            return reader.read(face);
        }

        @Override
        public Heat heat(FaceImage face) {
            OcclusionMap map = OcclusionMap.of(reader, face);
            double[] falls = new double[OcclusionMap.CELLS * OcclusionMap.CELLS];
            for (int i = 0; i < falls.length; i++) {
                falls[i] = map.fall(i % OcclusionMap.CELLS, i / OcclusionMap.CELLS);
            }
            return Heat.of(map.whole().top(), OcclusionMap.CELLS, falls);
        }
    }
}
