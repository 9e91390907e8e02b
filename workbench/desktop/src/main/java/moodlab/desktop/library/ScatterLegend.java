package moodlab.desktop.library;

import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import moodlab.desktop.widget.Inks;
import moodlab.domain.song.TagSource;

/** What the scatter's colours mean. */
public final class ScatterLegend extends JPanel {

    public ScatterLegend() {
        super(new FlowLayout(FlowLayout.LEADING, 8, 0));
        setOpaque(false);
        bySource(false);
    }

    /** Tells the colours of sources in place of those of moods, or back. */
    public void bySource(boolean source) {
        removeAll();
        if (source) {
            add(new JLabel("Surest source:"));
            for (TagSource each : TagSource.values()) {
                add(new JLabel(each.label(), new Swatch(each), JLabel.LEADING));
            }
        } else {
            add(new JLabel("Colours as on the left; hollow: missing, retired"));
        }
        revalidate();
        repaint();
    }

    private record Swatch(TagSource source) implements Icon {

        private static final int SIZE = 9;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D pen = Inks.smooth(graphics);
            pen.setColor(MoodInks.source(source));
            pen.fillOval(x, y, SIZE, SIZE);
            pen.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIZE;
        }

        @Override
        public int getIconHeight() {
            return SIZE;
        }
    }
}
