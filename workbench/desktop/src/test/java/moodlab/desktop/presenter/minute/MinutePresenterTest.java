package moodlab.desktop.presenter.minute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import org.junit.jupiter.api.Test;

class MinutePresenterTest {

    private static final long PERIOD = 40_000_000L;
    private static final Reading HAPPY =
            new Reading.Seen(EmotionDistribution.certain(Emotion.HAPPY), new FaceBox(0, 0, 9, 9), 0.8);

    private final List<MinuteState> shown = new ArrayList<>();
    private final MinutePresenter presenter = new MinutePresenter(Runnable::run, shown::add);

    private void run(int from, int to, Reading reading) {
        for (int i = from; i < to; i++) {
            presenter.seen(new TimedReading(i, i * PERIOD, reading));
        }
    }

    private MinuteState last() {
        return shown.get(shown.size() - 1);
    }

    @Test
    void showsFiveTimesASecondAndHoldsAMinute() {
        run(0, 100 * 25, HAPPY);
        assertEquals(500, shown.size(), 1);
        assertEquals(301, last().points().size(), 1);
        assertTrue(last().points().stream().allMatch(point -> point.emotions().isPresent()));
        assertEquals(25, last().points().get(300).rate());
        assertEquals(0, last().droppedInAll());
    }

    @Test
    void leavesAGapWhereNoFaceIsRead() {
        run(0, 50, HAPPY);
        run(50, 75, new Reading.NoFace());
        assertTrue(last().points().get(last().points().size() - 1).emotions().isEmpty());
        assertEquals(0, last().points().get(last().points().size() - 1).quality());
    }

    @Test
    void countsPicturesThatDidNotCome() {
        run(0, 50, HAPPY);
        run(55, 105, HAPPY);
        assertEquals(5, last().droppedInAll());
        assertEquals(5, last().points().stream().mapToInt(MinutePoint::dropped).sum());
    }

    @Test
    void aLostCameraBreaksNothing() {
        presenter.seen(new TimedReading(0, 0, new Reading.NoPicture("unplugged")));
        run(0, 10, HAPPY);
        presenter.seen(new TimedReading(9, 9 * PERIOD, new Reading.NoPicture("unplugged")));
        run(100, 110, HAPPY);
        assertTrue(last().droppedInAll() > 80);
    }

    @Test
    void showsWhatIsCorrected() {
        presenter.correct(raw -> EmotionDistribution.certain(Emotion.NEUTRAL));
        run(0, 10, HAPPY);
        assertEquals(
                Emotion.NEUTRAL, last().points().get(0).emotions().orElseThrow().top());
    }
}
