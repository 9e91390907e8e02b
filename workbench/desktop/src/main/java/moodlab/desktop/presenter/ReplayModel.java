package moodlab.desktop.presenter;

import java.nio.file.Path;
import moodlab.domain.EmotionReader;
import moodlab.domain.FaceImage;

/** A model that recorded faces are read with. For any thread. */
public interface ReplayModel extends EmotionReader {

    /** What it hangs on in that face; takes part of a second. */
    Heat heat(FaceImage face);

    /** Loads models. */
    interface Shelf {

        /** The one that comes with Moodlab. */
        ReplayModel shipped();

        /** One from a file; throws, with a sentence, where it cannot be used. */
        ReplayModel load(Path file);
    }
}
