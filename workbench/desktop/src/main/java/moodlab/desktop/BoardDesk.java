package moodlab.desktop;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javax.swing.JComponent;
import moodlab.desktop.bandit.BoardPage;
import moodlab.desktop.bandit.PromotionPanel;
import moodlab.desktop.bandit.WhatIfPanel;
import moodlab.desktop.presenter.Threads;
import moodlab.desktop.presenter.bandit.BoardPresenter;
import moodlab.desktop.presenter.bandit.PromotionPresenter;
import moodlab.desktop.presenter.bandit.WhatIfPresenter;
import moodlab.session.people.Action;
import moodlab.session.policies.HomePolicies;

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
        HomePolicies policies = new HomePolicies(who.home());
        Threads threads = new Threads(work, new EventThread());
        presenter = new BoardPresenter(
                threads, watch -> policies.log(who.visitor().get(), watch), state -> page().show(state));
        whatIf = new WhatIfPresenter(threads, state -> panel().show(state));
        promotion = new PromotionPresenter(
                threads, policies, who.visitor()::get, state -> promotionPanel().show(state));
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
    void open(PeopleDesk people, Consumer<Runnable> free, Consumer<JComponent> show) {
        people.ifMay(
                Action.SEE_POLICIES,
                () -> free.accept(() -> {
                    show.accept(page);
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
