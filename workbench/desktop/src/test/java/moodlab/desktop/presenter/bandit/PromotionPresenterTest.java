package moodlab.desktop.presenter.bandit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import moodlab.bandit.PolicySpec;
import moodlab.desktop.presenter.Threads;
import moodlab.session.people.HomePeople;
import moodlab.session.people.Visitor;
import moodlab.session.policies.BoardFilter;
import moodlab.session.policies.HomePolicies;
import moodlab.session.policies.PolicyLog;
import moodlab.session.policies.Watch;
import moodlab.session.policies.WhatIf;
import moodlab.store.people.PasswordCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionPresenterTest {

    @TempDir
    private Path folder;

    private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);

    private HomePolicies home() {
        return new HomePolicies(new HomePeople(folder, Clock.systemUTC(), new Random(1), new PasswordCost(64, 1, 1)));
    }

    private PromotionPresenter presenter(Visitor visitor) {
        return new PromotionPresenter(AT_ONCE, home(), () -> visitor, state -> {});
    }

    @Test
    void aCandidateIsFrozenRefusedAndWithdrawn() {
        PromotionPresenter presenter = presenter(Visitor.NOBODY);
        presenter.freeze(WhatIf.of(PolicySpec.parse("uniform")));
        assertTrue(presenter.state().status().orElseThrow().waiting().isPresent());
        presenter.promote();
        assertTrue(presenter.state().wrong());
        assertTrue(
                presenter.state().sentence().contains("run sessions first"),
                presenter.state().sentence());
        presenter.withdraw();
        assertFalse(presenter.state().wrong());
        assertEquals(
                2,
                PromotionText.timeline(presenter.state().status().orElseThrow()).size());
    }

    @Test
    void aParticipantIsRefused() {
        HomePeople people = home().people();
        people.ask(service -> service.firstAdmin("four words and a bit".toCharArray()));
        PromotionPresenter presenter = presenter(Visitor.NOBODY);
        presenter.read();
        assertTrue(presenter.state().wrong());
        assertTrue(
                presenter.state().sentence().startsWith("You may not"),
                presenter.state().sentence());
    }

    @Test
    void aLogWithoutRoundsIsRefusedByTheGuardInWords() {
        PolicyLog log = home().log(Visitor.NOBODY, Watch.NONE);
        WhatIfPresenter presenter = new WhatIfPresenter(AT_ONCE, state -> {});
        presenter.ask(log, BoardFilter.ALL, WhatIf.of(PolicySpec.parse("uniform")));
        assertTrue(presenter.state().valued().orElseThrow().report().refused());
        assertTrue(
                WhatIfText.advantage(presenter.state().valued().orElseThrow()).contains("guard"));
    }
}
