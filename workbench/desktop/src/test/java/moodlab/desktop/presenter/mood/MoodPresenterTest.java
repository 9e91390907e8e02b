package moodlab.desktop.presenter.mood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.desktop.presenter.PreviewState;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.Observation;
import moodlab.domain.round.Feedback;
import org.junit.jupiter.api.Test;

class MoodPresenterTest {

    private final List<Feedback> given = new ArrayList<>();
    private final List<MoodState> shown = new ArrayList<>();
    private final MoodPresenter presenter = new MoodPresenter((sequence, feedback) -> given.add(feedback), shown::add);

    private void sees(Optional<Emotion> emotion) {
        Observation observation = new Observation(
                emotion.map(EmotionDistribution::certain),
                emotion.isPresent() ? 0.8 : 0,
                25,
                emotion.isPresent() ? 25 : 0);
        presenter.seen(new PreviewState(PreviewState.Level.SEEN, "", Optional.of(observation), ""));
    }

    private void reports(double valence, double arousal) {
        presenter.report(new Affect(valence, arousal));
        presenter.taken(given.get(given.size() - 1));
    }

    @Test
    void handsInWhatIsFeltWithWhatIsSeenAtThatMoment() {
        sees(Optional.of(Emotion.HAPPY));
        presenter.report(new Affect(0.25, -0.5));
        assertEquals(
                List.of(new Feedback.Reported(new Affect(0.25, -0.5), Optional.of(Emotion.HAPPY.affect()))), given);
    }

    @Test
    void saysSavedOnlyWhenItIsOnDisk() {
        presenter.report(new Affect(0.25, -0.5));
        assertEquals("Saving what you said …", presenter.state().latest());
        presenter.taken(new Feedback.Next());
        assertTrue(presenter.state().reports().isEmpty());
        presenter.taken(given.get(0));
        assertEquals(
                "Saved. You: pleasant +0.25, awake -0.50. Camera: no face seen.",
                presenter.state().latest());
        assertEquals("", presenter.state().agreement());
    }

    @Test
    void showsHowFarTheCameraIsOff() {
        sees(Optional.of(Emotion.HAPPY));
        reports(0.5, 0.5);
        assertTrue(
                presenter
                        .state()
                        .agreement()
                        .startsWith("Camera minus you over 1 report: valence +0.31, arousal +0.01."),
                presenter.state().agreement());
        sees(Optional.of(Emotion.SAD));
        reports(-0.5, 0);
        sees(Optional.of(Emotion.NEUTRAL));
        reports(0, 0.25);
        assertTrue(
                presenter.state().agreement().contains("(r 0.9"),
                presenter.state().agreement());
        sees(Optional.empty());
        reports(1, 1);
        assertTrue(
                presenter.state().agreement().contains("over 3 reports"),
                presenter.state().agreement());
    }

    @Test
    void thereIsNoCorrelationWithWhatNeverChanges() {
        List<MoodReport> same = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            same.add(new MoodReport(new Affect(0.1 * i, 0), Optional.of(Affect.NEUTRAL)));
        }
        MoodAgreement agreement = MoodAgreement.of(same);
        assertTrue(agreement.valence().correlation().isEmpty());
        assertEquals(-0.2, agreement.valence().difference(), 1e-12);
        assertEquals(0, MoodAgreement.of(List.of()).reports());
    }
}
