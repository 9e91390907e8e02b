package moodlab.emotion.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import org.junit.jupiter.api.Test;

class PosedTallyTest {

    private final PosedTally tally = new PosedTally();
    private long frame;

    private void show(Emotion emotion, double seconds) {
        read(new Reading.Seen(EmotionDistribution.certain(emotion), new FaceBox(0, 0, 9, 9), 0.9), seconds);
    }

    private void read(Reading reading, double seconds) {
        for (long end = frame + Math.round(20 * seconds); frame < end; frame++) {
            tally.add(new TimedReading(frame, frame * 50_000_000L, reading));
        }
    }

    private static Prompt prompt(Emotion emotion) {
        return new Prompt(emotion, Duration.ofSeconds(8));
    }

    @Test
    void countsFromWhereTheFaceHasSettled() {
        show(Emotion.SAD, 2);
        tally.prompt(prompt(Emotion.HAPPY));
        show(Emotion.SAD, 1.5);
        show(Emotion.HAPPY, 3);
        tally.pause();
        show(Emotion.SAD, 2);
        assertEquals(
                List.of(0, 1, 2),
                tally.seconds().stream().map(PosedSecond::second).toList());
        assertEquals(Emotion.HAPPY, tally.seconds().get(0).read().top());
        assertEquals(1, tally.seconds().get(0).read().probability(Emotion.HAPPY), 1e-12);
    }

    @Test
    void nothingStandsInForPicturesWithoutAFace() {
        tally.prompt(prompt(Emotion.HAPPY));
        show(Emotion.HAPPY, 2.5);
        read(new Reading.NoFace(), 1);
        read(new Reading.NoPicture("unplugged"), 1);
        show(Emotion.HAPPY, 1);
        assertEquals(
                List.of(0, 3), tally.seconds().stream().map(PosedSecond::second).toList());
    }

    @Test
    void whatIsPromptedAgainBeginsAnewAndWhatIsSkippedIsForgotten() {
        tally.prompt(prompt(Emotion.HAPPY));
        show(Emotion.SAD, 5);
        tally.prompt(prompt(Emotion.HAPPY));
        show(Emotion.HAPPY, 3.5);
        assertEquals(2, tally.seconds().size());
        tally.drop(Emotion.HAPPY);
        assertEquals(List.of(), tally.seconds());
    }
}
