package moodlab.desktop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** How whoever takes pictures asks the window's thread, and waits for what it shows. */
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long BETWEEN_MILLIS = 2_500;

    private Patience() {}

    static <T> T ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        SwingUtilities.invokeLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    static void waitFor(BooleanSupplier claim) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!ask(claim::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new DesktopUnavailable("The demo session did not come as far as its list in "
                        + LONGEST.toMinutes() + " minutes: try again when the machine is less busy.");
            }
            sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Lets the preview and the song go on a little. */
    static void pause() {
        sleep(BETWEEN_MILLIS);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DesktopUnavailable("Interrupted while taking pictures.");
        }
    }
}
