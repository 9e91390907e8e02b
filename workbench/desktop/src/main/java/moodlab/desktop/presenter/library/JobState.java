package moodlab.desktop.presenter.library;

/**
 * A job that runs in the background.
 *
 * @param all 0 while it is not known how much there is
 * @param what is being looked at
 * @param stopping whether it was asked to stop
 */
public record JobState(String title, int done, int all, String what, boolean stopping) {

    JobState at(Tidings.Done now, String at) {
        return new JobState(title, now.done(), now.all(), at, stopping);
    }

    JobState stop() {
        return new JobState(title, done, all, what, true);
    }

    /** In a line. */
    public String text() {
        String how = all == 0 ? " …" : ": " + done + " of " + all + (what.isEmpty() ? "" : " · " + what);
        return stopping ? title + " is stopping after this file …" : title + how;
    }
}
