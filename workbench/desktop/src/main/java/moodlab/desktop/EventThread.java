package moodlab.desktop;

import java.util.concurrent.Executor;
import javax.swing.SwingUtilities;

/** The one place that crosses over to the window's thread. Orders arrive in the order in which they were given. */
final class EventThread implements Executor {

    @Override
    public void execute(Runnable news) {
        SwingUtilities.invokeLater(news);
    }
}
