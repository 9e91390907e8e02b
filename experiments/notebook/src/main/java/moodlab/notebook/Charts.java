package moodlab.notebook;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moodlab.datasets.SessionLog;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import tech.tablesaw.api.Row;

/** The pictures of a log. Rounds are counted through all sessions; a line ends where its session ends. */
public final class Charts {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 340;

    /** Two colours that stay apart for people who do not see red and green (Okabe and Ito 2008), and gray. */
    private static final Color BLUE = new Color(0x0072B2);

    private static final Color ORANGE = new Color(0xD55E00);
    private static final Color GRAY = new Color(0x888888);

    private Charts() {}

    /** Valence and arousal of what the face showed, −1 … 1, over the rounds. A gap is a round without a face. */
    public static XYChart mood(SessionLog log) {
        XYChart chart = chart("What the face showed", "valence and arousal, −1 … 1");
        chart.getStyler().setYAxisMin(-1.0).setYAxisMax(1.0);
        add(chart, log, "valence", BLUE, round -> number(round, "valence"));
        add(chart, log, "arousal", ORANGE, round -> number(round, "arousal"));
        return chart;
    }

    /**
     * The propensity of each list's first song, over the rounds, between the smallest probability that any candidate
     * had and the chance of a song where all are alike; the axis is logarithmic.
     */
    public static XYChart propensities(SessionLog log) {
        XYChart chart = chart("How probable was the song that came first?", "probability (logarithmic)");
        chart.getStyler().setYAxisLogarithmic(true);
        add(chart, log, "first song of the list", BLUE, Propensities::first)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE);
        add(chart, log, "all songs alike", GRAY, round -> 1.0 / probabilities(round).length);
        add(chart, log, "least probable candidate", ORANGE, round -> Arrays.stream(probabilities(round))
                .min()
                .orElse(Double.NaN));
        return chart;
    }

    private static XYChart chart(String title, String axis) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("round, counted through all sessions")
                .yAxisTitle(axis)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(org.knowm.xchart.style.Styler.LegendLayout.Horizontal);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setXAxisDecimalPattern("0");
        return chart;
    }

    private static XYSeries add(
            XYChart chart, SessionLog log, String name, Color color, ToDoubleFunction<Row> measure) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        String session = "";
        for (Row round : log.rounds()) {
            if (!x.isEmpty() && !round.getString("session").equals(session)) {
                x.add(x.get(x.size() - 1) + 0.5);
                y.add(Double.NaN);
            }
            session = round.getString("session");
            x.add(round.getRowNumber() + 1.0);
            y.add(measure.applyAsDouble(round));
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setLineColor(color);
        series.setMarkerColor(color);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private static double number(Row round, String column) {
        return round.isMissing(column) ? Double.NaN : round.getDouble(column);
    }

    private static double[] probabilities(Row round) {
        return Propensities.numbers(round, "probabilities");
    }
}
