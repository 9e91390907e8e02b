package moodlab.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import moodlab.datasets.DatasetException;
import moodlab.datasets.Fer2013;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.EmotionReader;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;

/** Measures a model on labelled faces as the live session uses it: one face after the other through its reader. */
public final class FaceEvaluation {

    private static final int WARM_UP = 100;

    private final EmotionReader reader;
    private final long parameters;
    private final LongSupplier nanos;

    public FaceEvaluation(EmotionModel model) {
        this(new CnnEmotionReader(model), model.parameters(), System::nanoTime);
    }

    FaceEvaluation(EmotionReader reader, long parameters, LongSupplier nanos) {
        this.reader = reader;
        this.parameters = parameters;
        this.nanos = nanos;
    }

    /**
     * Reads every face. The first hundred are read once more beforehand, untimed.
     *
     * @param images IDX pictures of 48 × 48, plain or gzipped
     * @param labels IDX labels of the same rows
     * @param votes index with the FER+ votes of the same rows
     * @throws DatasetException where a file cannot be used or there are no rows
     */
    public FaceReport run(Path images, Path labels, Optional<Path> votes) {
        Fer2013 plain = Fer2013.of(images, labels);
        return run(votes.map(plain::withVotes).orElse(plain), votes.isPresent());
    }

    FaceReport run(Fer2013 data, boolean votes) {
        if (data.size() == 0) {
            throw new DatasetException("There are no faces to measure on: give files with at least one row.");
        }
        for (int row = 0; row < Math.min(WARM_UP, data.size()); row++) {
            reader.read(data.face(row));
        }
        List<EmotionDistribution> answers = new ArrayList<>();
        List<Double> milliseconds = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            long before = nanos.getAsLong();
            answers.add(reader.read(data.face(row)));
            milliseconds.add((nanos.getAsLong() - before) / 1e6);
        }
        return FaceReport.of(data, votes, answers, new FaceReport.Cost(milliseconds, parameters));
    }
}
