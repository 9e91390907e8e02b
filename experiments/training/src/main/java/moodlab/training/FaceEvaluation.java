package moodlab.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodlab.datasets.DatasetException;
import moodlab.datasets.Fer2013;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.CnnEmotionReader;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.TwoReadings;

/** Measures a model on labelled faces as the live session uses it: one face after the other through its reader. */
public final class FaceEvaluation {

    private static final int WARM_UP = 100;
    private static final int MISTAKES = 21;

    private final Function<FaceImage, TwoReadings> reader;
    private final long parameters;
    private final LongSupplier nanos;

    public FaceEvaluation(EmotionModel model) {
        this(new CnnEmotionReader(model)::readBoth, model.parameters(), System::nanoTime);
    }

    FaceEvaluation(Function<FaceImage, TwoReadings> reader, long parameters, LongSupplier nanos) {
        this.reader = reader;
        this.parameters = parameters;
        this.nanos = nanos;
    }

    /**
     * What was found.
     *
     * @param mistakes of the perceived head, the surest first
     */
    public record Outcome(FaceReport report, List<Mistake> mistakes) {

        public Outcome {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * A face that was read otherwise than people did.
     *
     * @param row in the files, 0 for the first
     * @param probability of the wrong answer
     */
    public record Mistake(int row, FaceImage face, Emotion truth, Emotion answer, double probability) {}

    /**
     * The same, and the perceived head measured again on all faces under each {@link Hardship}.
     *
     * @param first what was found without
     */
    public Outcome underHardships(Outcome first, Path images, Path labels, Optional<Path> votes) {
        Fer2013 plain = Fer2013.of(images, labels);
        Fer2013 data = votes.map(plain::withVotes).orElse(plain);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Hardship hardship : Hardship.values()) {
            int settled = 0;
            int right = 0;
            for (int row = 0; row < data.size(); row++) {
                Optional<Emotion> truth = truth(data, votes.isPresent(), row);
                if (truth.isPresent()) {
                    settled++;
                    Emotion answer = reader.apply(hardship.on(data.face(row)))
                            .perceived()
                            .top();
                    right += answer == truth.get() ? 1 : 0;
                }
            }
            shares.put(hardship.label(), (double) right / settled);
        }
        return new Outcome(first.report().with(shares), first.mistakes());
    }

    /**
     * Reads every face. The first hundred are read once more beforehand, untimed.
     *
     * @param images IDX pictures of 48 × 48, plain or gzipped
     * @param labels IDX labels of the same rows
     * @param votes index with the FER+ votes of the same rows
     * @throws DatasetException where a file cannot be used or there are no rows
     */
    public Outcome run(Path images, Path labels, Optional<Path> votes) {
        Fer2013 plain = Fer2013.of(images, labels);
        return run(votes.map(plain::withVotes).orElse(plain), votes.isPresent());
    }

    Outcome run(Fer2013 data, boolean votes) {
        if (data.size() == 0) {
            throw new DatasetException("There are no faces to measure on: give files with at least one row.");
        }
        IntStream.range(0, Math.min(WARM_UP, data.size()))
                .mapToObj(data::face)
                .map(reader)
                .forEach(reading -> {});
        List<TwoReadings> readings = new ArrayList<>();
        List<Double> milliseconds = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            long before = nanos.getAsLong();
            readings.add(reader.apply(data.face(row)));
            milliseconds.add((nanos.getAsLong() - before) / 1e6);
        }
        FaceReport report = FaceReport.of(data, votes, readings, new FaceReport.Cost(milliseconds, parameters));
        List<Mistake> mistakes = IntStream.range(0, data.size())
                .boxed()
                .flatMap(row -> mistake(data, votes, row, readings.get(row).perceived()))
                .sorted(Comparator.comparingDouble(Mistake::probability).reversed())
                .limit(MISTAKES)
                .toList();
        return new Outcome(report, mistakes);
    }

    private static Stream<Mistake> mistake(Fer2013 data, boolean votes, int row, EmotionDistribution answer) {
        Optional<Emotion> truth = votes ? data.votes(row).truth() : Optional.of(data.label(row));
        return truth
                .filter(t -> t != answer.top())
                .map(t -> new Mistake(row, data.face(row), t, answer.top(), answer.probability(answer.top())))
                .stream();
    }

    private static Optional<Emotion> truth(Fer2013 data, boolean votes, int row) {
        return votes ? data.votes(row).truth() : Optional.of(data.label(row));
    }
}
