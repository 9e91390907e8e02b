package moodlab.desktop.presenter.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.calibration.CalibrationState.Step;
import moodlab.domain.Affect;
import org.junit.jupiter.api.Test;

class CalibrationPresenterTest {

    private final PretendCalibrations calibrations = new PretendCalibrations(false);
    private final List<CalibrationState> shown = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private final CalibrationPresenter presenter = new CalibrationPresenter(
            calibrations, new Threads(Runnable::run, Runnable::run), shown::add, () -> news.add("back"));

    private void start() {
        presenter.start(StartForm.defaults(), (shot, reading) -> {});
    }

    @Test
    void asksForEachExpressionAndCountsDown() {
        start();
        assertEquals(
                List.of("Relax your face", "Smile: look happy", "Look sad"),
                shown.stream()
                        .filter(state -> state.step() == Step.POSING && state.leftShare() == 1)
                        .map(CalibrationState::title)
                        .distinct()
                        .toList());
        assertTrue(shown.stream()
                .anyMatch(state -> state.step() == Step.POSING && state.number() == 2 && state.leftShare() < 0.1));
        assertEquals(Step.FEELING, presenter.state().step());
        assertTrue(calibrations.closed());
    }

    @Test
    void keepsTheResultWithWhatThePersonFelt() {
        start();
        presenter.felt(Optional.of(new Affect(0.5, 0)));
        assertEquals(Step.RESULT, presenter.state().step());
        assertTrue(presenter.state().text().contains("%"), presenter.state().text());
        presenter.keep();
        assertEquals(Step.OVER, presenter.state().step());
        assertEquals(Optional.of(new Affect(0.5, 0)), calibrations.kept().get(0).felt());
        assertTrue(calibrations.kept().get(0).after().share()
                > calibrations.kept().get(0).before().share());
        presenter.leave();
        assertEquals(List.of("back"), news);
    }

    @Test
    void thePersonNeedNotSayHowItFeels() {
        start();
        presenter.felt(Optional.empty());
        assertEquals(Step.RESULT, presenter.state().step());
        presenter.leave();
        assertTrue(calibrations.kept().isEmpty());
    }

    @Test
    void aCameraThatDoesNotOpenIsSaidInASentence() {
        calibrations.refuse(new IllegalArgumentException("There is no camera 0: plug one in."));
        start();
        assertEquals(Step.OVER, presenter.state().step());
        assertEquals("There is no camera 0: plug one in.", presenter.state().text());
    }

    @Test
    void leavingBeforeItBeganLeadsBackOnce() {
        presenter.leave();
        start();
        assertTrue(calibrations.closed());
        assertEquals(List.of("back"), news);
        assertTrue(calibrations.kept().isEmpty());
    }
}
