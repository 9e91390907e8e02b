package moodlab.simulation.bakeoff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import moodlab.simulation.PairedDifference;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Regret over time in every environment, and by how much the default policy leads in the fitted ones. */
final class BakeOffPlots {

    private static final int COLUMNS = 2;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 360;

    private BakeOffPlots() {}

    static void write(Path directory, Standings standings) throws IOException {
        List<Chart<?, ?>> regrets = new ArrayList<>();
        List<Chart<?, ?>> leads = new ArrayList<>();
        for (String environment : standings.environments()) {
            regrets.add(regret(environment, standings));
            leads.add(lead(environment, standings));
        }
        save(regrets, directory.resolve("regret"));
        save(leads, directory.resolve("lead"));
    }

    private static void save(List<Chart<?, ?>> charts, Path file) throws IOException {
        int columns = Math.min(COLUMNS, charts.size());
        int rows = (charts.size() + columns - 1) / columns;
        List<Chart<?, ?>> whole = new ArrayList<>(charts);
        while (whole.size() < rows * columns) {
            whole.add(new XYChartBuilder().width(WIDTH).height(HEIGHT).build());
        }
        BitmapEncoder.saveBitmap(whole, rows, columns, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static XYChart regret(String environment, Standings standings) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(environment + ": regret")
                .xAxisTitle("share of rounds")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        int most = standings.mostSeeds(environment);
        for (String policy : standings.policies()) {
            List<CellResult> results = standings.of(environment, policy);
            if (results.size() == most) { // other seeds are other listeners, whose regret is not comparable
                int points = results.get(0).regret().size();
                double[] share = IntStream.rangeClosed(1, points)
                        .mapToDouble(i -> i / (double) points)
                        .toArray();
                double[] mean = IntStream.range(0, points)
                        .mapToDouble(i -> results.stream()
                                .mapToDouble(result -> result.regret().get(i))
                                .average()
                                .orElseThrow())
                        .toArray();
                chart.addSeries(policy, share, mean).setMarker(SeriesMarkers.NONE);
            }
        }
        return chart;
    }

    private static CategoryChart lead(String environment, Standings standings) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(environment + ": what " + BakeOffPage.DEFAULT + " earns more than …, 95 %")
                .build();
        List<String> rivals = standings.policies().stream()
                .filter(policy -> !policy.equals(BakeOffPage.DEFAULT)
                        && standings.comparable(environment, BakeOffPage.DEFAULT, policy))
                .toList();
        List<PairedDifference> leads = rivals.stream()
                .map(rival -> standings.lead(environment, BakeOffPage.DEFAULT, rival))
                .toList();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisLabelRotation(90);
        chart.getStyler().setXAxisMaxLabelCount(rivals.size());
        if (!rivals.isEmpty()) {
            chart.addSeries(
                    "lead",
                    rivals,
                    leads.stream().map(PairedDifference::mean).toList(),
                    leads.stream().map(lead -> lead.upper() - lead.mean()).toList());
        }
        return chart;
    }
}
