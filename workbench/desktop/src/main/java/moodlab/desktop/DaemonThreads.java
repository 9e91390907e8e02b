package moodlab.desktop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Single threads that do not keep the program alive. */
final class DaemonThreads {

    private DaemonThreads() {}

    /** Runs one thing after another. */
    static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
