package moodlab.desktop.bandit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Optional;
import javax.swing.JPanel;
import moodlab.bandit.evaluation.Report;
import moodlab.desktop.presenter.bandit.WhatIfText;
import moodlab.desktop.widget.Inks;
import moodlab.session.policies.Valued;

/** The candidate's value and what played, each with its interval, on one axis from 0 to 1. */
final class ValuePlot extends JPanel {

    private static final int LEFT = 110;
    private static final int RIGHT = 20;
    private static final int ROW = 46;

    private transient Optional<Valued> valued = Optional.empty();

    ValuePlot() {
        setName("valuePlot");
        setOpaque(false);
        getAccessibleContext().setAccessibleName("Value of the candidate and of what played");
        setPreferredSize(new Dimension(500, 140));
        setMinimumSize(new Dimension(300, 140));
    }

    void show(Optional<Valued> other) {
        valued = other;
        setToolTipText(other.map(now -> "candidate " + WhatIfText.value(now.candidate()) + "; what played "
                        + WhatIfText.value(now.played()))
                .orElse(null));
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = Inks.smooth(graphics);
        pen.setColor(Inks.card());
        pen.fillRoundRect(0, 0, getWidth(), getHeight(), 12, 12);
        axis(pen);
        if (valued.isEmpty()) {
            pen.setColor(Inks.muted());
            pen.drawString("Nothing is valued yet.", LEFT + 12, 44);
        } else {
            row(pen, 0, "Candidate", valued.get().candidate());
            row(pen, 1, "What played", valued.get().played());
        }
        pen.dispose();
    }

    private double x(double value) {
        return LEFT + (getWidth() - LEFT - RIGHT) * Math.max(0, Math.min(1, value));
    }

    private void axis(Graphics2D pen) {
        FontMetrics metrics = pen.getFontMetrics();
        int bottom = 8 + 2 * ROW;
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            pen.setColor(Inks.faint());
            pen.draw(new Line2D.Double(x(tenth / 10.0), 8, x(tenth / 10.0), bottom));
            pen.setColor(Inks.muted());
            String name = tenth % 10 == 0 ? "" + tenth / 10 : "0." + tenth;
            pen.drawString(name, (float) (x(tenth / 10.0) - metrics.stringWidth(name) / 2.0), bottom + 16f);
        }
        pen.drawString(
                "mean reward of answered rounds",
                (float) x(0.5) - metrics.stringWidth("mean reward of answered rounds") / 2f,
                bottom + 32f);
    }

    private void row(Graphics2D pen, int index, String name, Optional<Report.Estimate> estimate) {
        int middle = 8 + ROW / 2 + index * ROW;
        Color ink = Paints.line(index);
        pen.setColor(Inks.text());
        pen.drawString(name, 12, middle + 5);
        if (estimate.isEmpty() || estimate.get().value().isEmpty()) {
            pen.setColor(Inks.muted());
            pen.drawString("cannot be valued on these rounds", LEFT + 12, middle + 5);
            return;
        }
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        estimate.get().interval().ifPresent(interval -> {
            double low = x(interval.low());
            double high = x(interval.high());
            pen.draw(new Line2D.Double(low, middle, high, middle));
            pen.draw(new Line2D.Double(low, middle - 6.0, low, middle + 6.0));
            pen.draw(new Line2D.Double(high, middle - 6.0, high, middle + 6.0));
        });
        double at = x(estimate.get().value().getAsDouble());
        pen.fill(new Ellipse2D.Double(at - 6, middle - 6, 12, 12));
        pen.setColor(Inks.muted());
        String words = WhatIfText.value(estimate) + (estimate.get().applicable() ? "" : ", not to be believed");
        float left = (float) Math.max(
                LEFT,
                Math.min(
                        at - pen.getFontMetrics().stringWidth(words) / 2.0,
                        getWidth() - RIGHT - pen.getFontMetrics().stringWidth(words)));
        pen.drawString(words, left, middle - 10f);
    }
}
