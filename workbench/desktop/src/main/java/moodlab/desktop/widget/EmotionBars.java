package moodlab.desktop.widget;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Optional;
import javax.swing.JPanel;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;

/** The seven probabilities as bars; the longest is the most probable expression. */
public final class EmotionBars extends JPanel {

    private static final int ROW = 22;
    private static final int BAR = 10;
    private static final int GAP = 8;

    private transient Optional<EmotionDistribution> shown = Optional.empty();

    public EmotionBars() {
        setOpaque(false);
        setName("emotionBars");
        setToolTipText("How probable each expression is, over the last second. The seven sum to 100 %.");
        getAccessibleContext().setAccessibleName("Probabilities of the seven expressions");
        setPreferredSize(new Dimension(240, ROW * Emotion.COUNT));
        setMinimumSize(new Dimension(160, ROW * Emotion.COUNT));
    }

    /**
     * Shows these.
     *
     * @param emotions empty where no face is seen: the bars are empty then
     */
    public void show(Optional<EmotionDistribution> emotions) {
        if (!emotions.equals(shown)) {
            shown = emotions;
            getAccessibleContext().setAccessibleDescription(inWords(emotions));
            repaint();
        }
    }

    private static String inWords(Optional<EmotionDistribution> emotions) {
        return emotions.map(all -> "Most probable: " + all.top().label() + ", " + percent(all.probability(all.top())))
                .orElse("No face is seen.");
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        FontMetrics metrics = pen.getFontMetrics();
        int names = metrics.stringWidth(Emotion.SURPRISE.label()) + GAP;
        int figures = metrics.stringWidth("100 %") + GAP;
        for (Emotion emotion : Emotion.values()) {
            int middle = emotion.ordinal() * ROW + ROW / 2;
            Row row = new Row(pen, middle, names, getWidth() - names - figures);
            row.paint(emotion, shown, getWidth());
        }
        pen.dispose();
    }

    private record Row(Graphics2D pen, int middle, int left, int width) {

        void paint(Emotion emotion, Optional<EmotionDistribution> shown, int right) {
            boolean top = shown.map(all -> all.top() == emotion).orElse(false);
            double probability = shown.map(all -> all.probability(emotion)).orElse(0.0);
            int base = middle + pen.getFontMetrics().getAscent() / 2 - 2;
            pen.setColor(top ? Inks.text() : Inks.muted());
            pen.drawString(emotion.label(), 0, base);
            bar(Inks.faint(), 1);
            bar(top ? Inks.accent() : Inks.mix(Inks.accent(), Inks.ground(), 0.55), probability);
            pen.setColor(top ? Inks.text() : Inks.muted());
            String figure = shown.isPresent() ? percent(probability) : "–";
            pen.drawString(figure, right - pen.getFontMetrics().stringWidth(figure), base);
        }

        private void bar(Color color, double share) {
            pen.setColor(color);
            int length = (int) Math.round(width * share);
            pen.fillRoundRect(left, middle - BAR / 2, length, BAR, Math.min(BAR, length), BAR);
        }
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
