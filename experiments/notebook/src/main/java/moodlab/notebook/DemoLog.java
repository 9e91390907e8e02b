package moodlab.notebook;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import moodlab.bandit.PolicySpec;
import moodlab.domain.round.Selection;
import moodlab.session.CameraSpec;
import moodlab.session.Session;
import moodlab.session.SessionBuilder;
import moodlab.session.SessionSettings;
import moodlab.session.SongsSpec;
import moodlab.store.Store;
import moodlab.study.RewardSpec;
import moodlab.study.StrategyRule;

/**
 * Sessions of two simulated listeners with the drawn face and the synthesised songs, so that a notebook has a log
 * where nobody has listened yet. The code that runs is a real session's; the listeners are not real.
 */
final class DemoLog {

    static final int LISTENERS = 2;
    static final int ROUNDS = 12;

    private static final int SLATE = 5;

    private DemoLog() {}

    /**
     * Runs them. Nothing waits, and the same sessions come out each time.
     *
     * @param home gets the store and the songs
     * @param progress told what takes a while
     */
    static void runIn(Path home, Consumer<String> progress) {
        try (Store store = Store.open(home)) {
            for (int listener = 1; listener <= LISTENERS; listener++) {
                try (Session session = new SessionBuilder(settings(home, listener), store)
                        .progress(progress)
                        .open()) {
                    for (int round = 0; round < ROUNDS; round++) {
                        session.next();
                    }
                }
            }
        }
    }

    private static SessionSettings settings(Path home, int listener) {
        return new SessionSettings(
                home,
                new SessionSettings.Who("P-0" + listener, "reading", "home"),
                SessionSettings.Sight.usual(new CameraSpec.Demo()),
                new SessionSettings.Lists(new SongsSpec.Demo(), SLATE, Selection.AUTO),
                new SessionSettings.Design(
                        PolicySpec.parse("thompson"), StrategyRule.ByChance.EVEN, new RewardSpec.ByThumb()),
                new SessionSettings.Time(
                        listener, true, Optional.of(SessionSettings.Time.USUAL_START.plusDays(listener - 1))));
    }
}
