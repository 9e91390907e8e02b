package moodlab.desktop;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import moodlab.desktop.bandit.BoardPage;
import moodlab.desktop.bandit.PromotionPanel;
import moodlab.desktop.bandit.WhatIfPanel;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.bandit.BoardPresenter;
import moodlab.desktop.presenter.bandit.BoardSource;
import moodlab.desktop.presenter.bandit.PromotionPresenter;
import moodlab.desktop.presenter.bandit.PromotionState;
import moodlab.desktop.presenter.bandit.WhatIfPresenter;
import moodlab.session.people.Action;
import moodlab.session.people.Visitor;
import moodlab.session.policies.HomePolicies;
import moodlab.session.policies.LivePolicies;

/** The page about policies with its thread. */
final class BoardDesk {

    private final ExecutorService work = DaemonThreads.single("moodlab-policies");
    private final BoardPresenter presenter;
    private final WhatIfPresenter whatIf;
    private final WhatIfPanel panel;
    private final PromotionPresenter promotion;
    private final PromotionPanel promotions;
    private final BoardPage page;

    /** @param back the person wants to leave */
    BoardDesk(WhoIsIn who, Runnable back) {
        this(who, Optional.empty(), back);
    }

    /** On the log of a session that runs: to be looked at. */
    static BoardDesk live(WhoIsIn who, LivePolicies live, Runnable back) {
        BoardDesk desk = new BoardDesk(who, Optional.of(live), back);
        desk.page.lookOnly();
        return desk;
    }

    private BoardDesk(WhoIsIn who, Optional<LivePolicies> live, Runnable back) {
        HomePolicies policies = new HomePolicies(who.home());
        Supplier<Visitor> visitor = who.visitor()::get;
        Threads threads = new Threads(work, new EventThread());
        BoardSource source = live.<BoardSource>map(now -> watch -> now.log(visitor.get(), watch))
                .orElse(watch -> policies.log(visitor.get(), watch));
        presenter = new BoardPresenter(threads, source, state -> page().show(state));
        whatIf = new WhatIfPresenter(threads, state -> panel().show(state));
        Consumer<PromotionState> steps = state -> promotionPanel().show(state);
        promotion = live.map(now -> PromotionPresenter.watching(threads, now, visitor, steps))
                .orElseGet(() -> new PromotionPresenter(threads, policies, visitor, steps));
        panel = new WhatIfPanel(presenter, whatIf, asked -> {
            page().promotion();
            promotion.freeze(asked);
        });
        promotions = new PromotionPanel(promotion, panel::asked);
        page = new BoardPage(presenter, new BoardPage.Panels(panel, promotions), () -> {
            leave();
            back.run();
        });
    }

    BoardPage page() {
        return page;
    }

    private WhatIfPanel panel() {
        return panel;
    }

    private PromotionPanel promotionPanel() {
        return promotions;
    }

    PromotionPresenter promotion() {
        return promotion;
    }

    WhatIfPresenter whatIf() {
        return whatIf;
    }

    BoardPresenter presenter() {
        return presenter;
    }

    /** Brings the page up, for whoever may see it, once the store is free. */
    void open(PeopleDesk people, Consumer<Runnable> free, Pages pages) {
        people.ifMay(
                Action.SEE_POLICIES,
                () -> free.accept(() -> {
                    pages.turnToPlain(page);
                    page.enter();
                }));
    }

    void leave() {
        page.leave();
        whatIf.leave();
    }

    /** Ends the thread. */
    void clear() {
        leave();
        work.shutdown();
    }
}
