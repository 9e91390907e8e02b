package moodlab.desktop.people;

import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** A page with one form in its middle; it scrolls where the window is small. */
public class SheetPage extends JPanel {

    private final transient Consumer<SheetPage> atEntry;

    /** @param atEntry is done each time that the page is shown */
    SheetPage(String name, Sheet sheet, Consumer<SheetPage> atEntry) {
        super(new MigLayout("fill, insets 0", "[fill, grow]", "[fill, grow]"));
        this.atEntry = atEntry;
        setName(name);
        JPanel middle = new JPanel(new MigLayout("fill, insets 16", "[center]", "[center]"));
        middle.add(sheet);
        JScrollPane scroll = new JScrollPane(middle);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(16);
        add(scroll);
    }

    /** Makes it ready for whoever comes next. */
    public final void enter() {
        atEntry.accept(this);
    }

    /** What Enter means, and where the cursor stands. */
    static void begin(SheetPage page, JButton usual, JComponent first) {
        SwingUtilities.invokeLater(() -> {
            if (page.getRootPane() != null) {
                page.getRootPane().setDefaultButton(usual);
            }
            first.requestFocusInWindow();
        });
    }
}
