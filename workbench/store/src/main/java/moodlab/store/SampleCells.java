package moodlab.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moodlab.domain.Abstention;
import moodlab.domain.AffectSpread;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Sample;

/** A line of {@code samples.csv}. */
final class SampleCells {

    static final List<String> HEADER = Stream.of(
                    List.of("session", "sequence", "second", "nanos"),
                    RoundCells.EMOTIONS,
                    List.of("valence", "valence_spread", "arousal", "arousal_spread"),
                    List.of("confidence", "quality", "frames", "frames_with_face", "abstention", "change"))
            .flatMap(List::stream)
            .toList();

    private SampleCells() {}

    static List<String> of(LoggedSample logged) {
        Sample sample = logged.sample();
        List<String> cells = new ArrayList<>(HEADER.size());
        cells.add(Cells.text(logged.session()));
        cells.add(Integer.toString(logged.sequence()));
        cells.add(Long.toString(sample.second()));
        cells.add(Long.toString(sample.nanos()));
        RoundCells.addEmotions(cells, sample.emotions());
        cells.addAll(sample.emotions().map(SampleCells::affect).orElse(List.of("", "", "", "")));
        cells.add(Cells.number(sample.confidence()));
        cells.add(Cells.number(sample.quality()));
        cells.add(Integer.toString(sample.frames()));
        cells.add(Integer.toString(sample.framesWithFace()));
        cells.add(sample.abstention().map(Abstention::label).orElse(""));
        cells.add(sample.change() ? "1" : "0");
        return cells;
    }

    private static List<String> affect(EmotionDistribution emotions) {
        AffectSpread spread = emotions.affectSpread();
        return List.of(
                Cells.number(emotions.affect().valence()),
                Cells.number(spread.valence()),
                Cells.number(emotions.affect().arousal()),
                Cells.number(spread.arousal()));
    }
}
