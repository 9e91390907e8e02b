package moodlab.desktop;

import java.awt.BorderLayout;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import moodlab.desktop.presenter.minute.MinuteState;
import moodlab.desktop.widget.MinutePlot;

/**
 * The last minute in a window of its own, which can lie on a screen that the listener does not see: who watches the own
 * readings changes them.
 */
final class MinuteWindow extends JDialog {

    private final MinutePlot plot = new MinutePlot();

    /** @param whenClosed is told when the person closes it */
    MinuteWindow(Window owner, Runnable whenClosed) {
        super(owner, "Moodlab: the last minute", ModalityType.MODELESS);
        setName("minuteWindow");
        JPanel pane = new JPanel(new BorderLayout());
        pane.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        pane.add(plot);
        setContentPane(pane);
        setDefaultCloseOperation(HIDE_ON_CLOSE);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                whenClosed.run();
            }
        });
        getRootPane()
                .registerKeyboardAction(
                        event -> {
                            setVisible(false);
                            whenClosed.run();
                        },
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        pack();
        setLocationByPlatform(true);
    }

    void show(MinuteState state) {
        if (isVisible()) {
            plot.show(state);
        }
    }
}
