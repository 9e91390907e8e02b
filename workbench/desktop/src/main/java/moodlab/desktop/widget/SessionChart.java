package moodlab.desktop.widget;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Mood and reward over a session's rounds. */
public final class SessionChart extends JPanel {

    /** XChart stays quick up to about 2,000 points; each round has two. */
    private static final int MOST_ROUNDS = 1_000;

    /**
     * A round's two points.
     *
     * @param valence −1 … 1; not a number where no face was seen
     * @param reward 0 … 1; not a number where it is missing
     */
    public record Point(int round, double valence, double reward) {}

    private transient List<Point> points = List.of();
    private transient XYChart chart;

    /** What the chart's line and dots are; apart from it, for there is little room. */
    public static final class Legend extends JPanel {

        private static final String MOOD = "mood (valence)";
        private static final String REWARD = "reward";

        public Legend() {
            setOpaque(false);
            setPreferredSize(new Dimension(200, 18));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D pen = Inks.smooth(graphics);
            int base = (getHeight() + pen.getFontMetrics().getAscent()) / 2 - 1;
            int middle = getHeight() / 2;
            pen.setColor(Inks.accent());
            pen.fillRoundRect(0, middle - 1, 18, 3, 3, 3);
            pen.fillOval(5, middle - 4, 8, 8);
            int second = 24 + pen.getFontMetrics().stringWidth(MOOD) + 20;
            pen.setColor(Inks.warning());
            pen.fill(new Polygon(
                    new int[] {second, second + 5, second + 10, second + 5},
                    new int[] {middle, middle - 5, middle, middle + 5},
                    4));
            pen.setColor(Inks.muted());
            pen.drawString(MOOD, 24, base);
            pen.drawString(REWARD, second + 16, base);
            pen.dispose();
        }
    }

    public SessionChart() {
        setOpaque(false);
        setName("sessionChart");
        setToolTipText("Line: how pleasant the expression was, −1 to 1. Dots: the rewards, 0 to 1.");
        getAccessibleContext().setAccessibleName("Chart of mood and reward by round");
        setPreferredSize(new Dimension(300, 150));
        setMinimumSize(new Dimension(160, 80));
    }

    /** Shows the latest thousand. */
    public void show(List<Point> rounds) {
        points = rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size());
        chart = null;
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        chart = null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        if (points.isEmpty()) {
            pen.setColor(Inks.muted());
            pen.drawString("Mood and reward appear here, round by round.", 12, getHeight() / 2);
        } else {
            if (chart == null) {
                chart = drawn();
            }
            chart.paint(pen, getWidth(), getHeight());
        }
        pen.dispose();
    }

    private XYChart drawn() {
        XYChart fresh = new XYChart(Math.max(1, getWidth()), Math.max(1, getHeight()));
        style(fresh.getStyler());
        List<Integer> rounds = points.stream().map(Point::round).toList();
        XYSeries mood = fresh.addSeries(
                "mood (valence)", rounds, points.stream().map(Point::valence).toList());
        mood.setLineColor(Inks.accent());
        mood.setMarker(points.size() < 40 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        mood.setMarkerColor(Inks.accent());
        List<Point> rewarded =
                points.stream().filter(point -> !Double.isNaN(point.reward())).toList();
        if (!rewarded.isEmpty()) {
            addRewards(fresh, rewarded);
        }
        return fresh;
    }

    private static void addRewards(XYChart chart, List<Point> rewarded) {
        List<Integer> rounds = new ArrayList<>();
        List<Double> rewards = new ArrayList<>();
        rewarded.forEach(point -> {
            rounds.add(point.round());
            rewards.add(point.reward());
        });
        XYSeries series = chart.addSeries("reward", rounds, rewards);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.DIAMOND).setMarkerColor(Inks.warning());
    }

    private void style(XYStyler styler) {
        styler.setChartBackgroundColor(Inks.card()).setPlotBackgroundColor(Inks.card());
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(Inks.faint());
        styler.setChartFontColor(Inks.text());
        styler.setAxisTickLabelsColor(Inks.muted());
        styler.setAxisTickMarksColor(Inks.faint());
        styler.setLegendVisible(false);
        styler.setAxisTickLabelsFont(getFont().deriveFont(11f));
        styler.setChartPadding(4);
        styler.setMarkerSize(7);
        styler.setYAxisMin(-1.0).setYAxisMax(1.0);
        styler.setXAxisMin(0.5).setXAxisMax(points.get(points.size() - 1).round() + 0.5);
        styler.setXAxisDecimalPattern("0").setYAxisDecimalPattern("0.0");
        styler.setXAxisMaxLabelCount(8);
    }
}
