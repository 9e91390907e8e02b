package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import moodlab.domain.Defect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceBox;
import moodlab.domain.Reading;
import moodlab.domain.TimedReading;
import org.junit.jupiter.api.Test;

class PreviewPresenterTest {

    private static final long MILLI = 1_000_000L;

    private final List<PreviewState> shown = new ArrayList<>();
    private final PreviewPresenter presenter = new PreviewPresenter(Runnable::run, shown::add);

    @Test
    void whatWasSeenFadesAsItDoesForADecision() {
        presenter.seen(at(0, seen(Emotion.SAD)));
        presenter.seen(at(1_500, seen(Emotion.HAPPY)));
        assertEquals(
                0.96,
                last().observation().orElseThrow().emotions().orElseThrow().probability(Emotion.HAPPY),
                0.01);
        assertEquals(1, last().observation().orElseThrow().frames());
    }

    @Test
    void showsTenTimesASecondAtMost() {
        for (int milli = 0; milli < 1_000; milli += 10) {
            presenter.seen(at(milli, seen(Emotion.HAPPY)));
        }
        assertEquals(10, shown.size());
    }

    @Test
    void tellsAMissingFaceAndALostCameraAtOnce() {
        presenter.seen(at(0, seen(Emotion.HAPPY)));
        presenter.seen(at(10, new Reading.NoFace()));
        assertEquals(PreviewState.Level.NO_FACE, last().level());
        presenter.seen(at(20, new Reading.NoPicture("it was unplugged")));
        assertEquals(PreviewState.Level.LOST, last().level());
        assertTrue(last().line().contains("it was unplugged"));
    }

    @Test
    void advisesWhereAFaceCannotBeRead() {
        presenter.seen(at(0, new Reading.Unusable(new FaceBox(0, 0, 10, 10), 0.1, Set.of(Defect.TOO_DARK))));
        assertEquals(PreviewState.Level.POOR, last().level());
        assertEquals(Defect.TOO_DARK.advice(), last().line());
    }

    @Test
    void keepsSayingThatTheVideoIsDamaged() {
        presenter.seen(at(0, seen(Emotion.HAPPY)));
        assertEquals("", last().warning());
        presenter.warned("The video is cut short.");
        presenter.seen(at(200, seen(Emotion.HAPPY)));
        presenter.seen(at(400, new Reading.NoFace()));
        assertEquals("The video is cut short.", last().warning());
    }

    @Test
    void goesOnWhereAVideoBeginsAnew() {
        presenter.seen(at(60_000, seen(Emotion.SAD)));
        presenter.seen(at(0, seen(Emotion.HAPPY)));
        assertEquals(
                Emotion.HAPPY,
                last().observation().orElseThrow().emotions().orElseThrow().top());
    }

    private PreviewState last() {
        return shown.get(shown.size() - 1);
    }

    private static Reading seen(Emotion emotion) {
        return new Reading.Seen(EmotionDistribution.certain(emotion), new FaceBox(0, 0, 10, 10), 0.9);
    }

    private static TimedReading at(long milli, Reading reading) {
        return new TimedReading(milli, milli * MILLI, reading);
    }
}
