package moodlab.desktop.presenter.library;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import moodlab.session.library.Conduct;

/** Passes on how far a job is: now and then, because a scan of unchanged files tells of thousands a second. */
final class Tidings implements Conduct.Watch {

    private static final long EVERY_NANOS = 100_000_000L;
    private static final long SONGS_EVERY_NANOS = 2_000_000_000L;

    private final LongSupplier nanos;
    private final BiConsumer<Done, String> progress;
    private final Runnable refresh;
    private final BooleanSupplier goOn;
    private long told;
    private long refreshed;

    /**
     * @param progress is told ten times a second at most
     * @param refresh is told every two seconds at most, so that the table fills while a scan runs
     */
    Tidings(LongSupplier nanos, BiConsumer<Done, String> progress, Runnable refresh, BooleanSupplier goOn) {
        this.nanos = nanos;
        this.progress = progress;
        this.refresh = refresh;
        this.goOn = goOn;
        this.refreshed = nanos.getAsLong();
        this.told = refreshed - EVERY_NANOS;
    }

    /** So many of so many. */
    record Done(int done, int all) {}

    @Override
    public boolean goOn(int done, int all, String what) {
        long now = nanos.getAsLong();
        if (now - told >= EVERY_NANOS) {
            told = now;
            progress.accept(new Done(done, all), what);
        }
        if (now - refreshed >= SONGS_EVERY_NANOS) {
            refreshed = now;
            refresh.run();
        }
        return goOn.getAsBoolean();
    }
}
