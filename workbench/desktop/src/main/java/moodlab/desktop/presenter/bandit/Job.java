package moodlab.desktop.presenter.bandit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import moodlab.session.policies.Watch;

/** Something that goes on in the background, and may be called off from any thread. */
final class Job implements Watch {

    private static final int STEPS = 100;

    private final AtomicBoolean gone = new AtomicBoolean();
    private final DoubleConsumer told;
    private long step = -1;

    /** @param told how far it has come, 0 … 1, at every hundredth; on the thread that works */
    Job(DoubleConsumer told) {
        this.told = told;
    }

    void callOff() {
        gone.set(true);
    }

    @Override
    public boolean isGone() {
        return gone.get();
    }

    @Override
    public void progress(long done, long all) {
        long now = all == 0 ? 0 : done * STEPS / all;
        if (now != step) {
            step = now;
            told.accept(now / (double) STEPS);
        }
    }
}
