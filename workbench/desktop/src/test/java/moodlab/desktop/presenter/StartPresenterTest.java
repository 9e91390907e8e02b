package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartPresenterTest {

    private final List<Map<Field, String>> shown = new ArrayList<>();
    private final List<StartForm> started = new ArrayList<>();
    private final StartPresenter presenter =
            new StartPresenter(new Threads(Runnable::run, Runnable::run), shown::add, started::add);

    @Test
    void startsADemonstrationAsItStands() {
        presenter.start(StartForm.defaults());
        assertEquals(List.of(StartForm.defaults()), started);
        assertEquals(List.of(Map.of()), shown);
    }

    @Test
    void namesEachFieldThatIsWrong() {
        presenter.start(Forms.form(" ", "auto", "21", "seven"));
        assertEquals(
                Set.of(Field.PARTICIPANT, Field.SLATE, Field.SEED), shown.get(0).keySet());
        assertTrue(started.isEmpty());
    }

    @Test
    void wantsAFileWhereTheCameraIsAFile() {
        StartForm usual = StartForm.defaults();
        StartForm form = new StartForm(
                usual.participant(),
                usual.strategy(),
                usual.selection(),
                usual.policy(),
                usual.reward(),
                StartForm.FILE,
                "no/such/video.mp4",
                StartForm.FOLDER,
                "",
                usual.activity(),
                "ho\tme",
                usual.slate(),
                usual.seed(),
                usual.record());
        presenter.start(form);
        assertEquals(
                Set.of(Field.CAMERA, Field.SONGS, Field.PLACE), shown.get(0).keySet());
    }
}
