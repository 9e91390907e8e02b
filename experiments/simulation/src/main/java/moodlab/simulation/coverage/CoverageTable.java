package moodlab.simulation.coverage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import moodlab.bandit.evaluation.IntervalKind;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/** The scores as a CSV file, as a table for a page, and as a picture. */
public final class CoverageTable {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 420;

    private final List<Score> scores;

    /** Of these. */
    public CoverageTable(List<Score> scores) {
        this.scores = List.copyOf(scores);
    }

    /** One row a setting, estimator and interval, unrounded. */
    public void writeCsv(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("setting,estimator,interval,logs,ess,bias,rmse,coverage,coverage_error,width");
        for (Score each : scores) {
            lines.add(String.join(
                    ",",
                    each.setting().name(),
                    each.estimator(),
                    each.interval().label(),
                    Long.toString(each.logs()),
                    Double.toString(each.effective()),
                    Double.toString(each.bias()),
                    Double.toString(each.error()),
                    Double.toString(each.coverage()),
                    Double.toString(each.coverageError()),
                    Double.toString(each.width())));
        }
        write(file, String.join("\n", lines) + "\n");
    }

    /** A Markdown table a setting: bias, error, and the coverage of each interval in per cent with its mean width. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (Setting setting : settings()) {
            Score any = of(setting).get(0);
            text.append(String.format(
                    Locale.ROOT,
                    "**%s**: %d participants × %d rounds, worth %.0f; %,d logs%n%n",
                    setting.name(),
                    setting.participants(),
                    setting.rounds(),
                    any.effective(),
                    any.logs()));
            text.append("| estimator | bias | RMSE | Student | bootstrap | Bernstein | sequence, all times |\n");
            text.append("|---|---|---|---|---|---|---|\n");
            of(setting).stream().map(Score::estimator).distinct().forEach(name -> text.append(row(setting, name)));
            text.append('\n');
        }
        return text.toString();
    }

    private String row(Setting setting, String estimator) {
        Score first = of(setting).stream()
                .filter(each -> each.estimator().equals(estimator) && each.interval() == IntervalKind.STUDENT)
                .findFirst()
                .orElseThrow();
        String cells = List.of(
                        IntervalKind.STUDENT, IntervalKind.BOOTSTRAP, IntervalKind.BERNSTEIN, IntervalKind.SEQUENCE)
                .stream()
                .map(kind -> cell(setting, estimator, kind))
                .collect(Collectors.joining(" | "));
        return String.format(
                Locale.ROOT, "| %s | %+.4f | %.4f | %s |%n", estimator, first.bias(), first.error(), cells);
    }

    private String cell(Setting setting, String estimator, IntervalKind kind) {
        return of(setting).stream()
                .filter(each -> each.estimator().equals(estimator) && each.interval() == kind)
                .map(each -> String.format(Locale.ROOT, "%.1f (%.3f)", 100 * each.coverage(), each.width()))
                .findFirst()
                .orElse("–");
    }

    private List<Setting> settings() {
        return scores.stream().map(Score::setting).distinct().toList();
    }

    private List<Score> of(Setting setting) {
        return scores.stream().filter(each -> each.setting().equals(setting)).toList();
    }

    /** Coverage by estimator for each setting, a PNG file each: {@code coverage-fixed.png}. */
    public void draw(Path folder) {
        for (Setting setting : settings()) {
            try {
                Files.createDirectories(folder);
                BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                Graphics2D graphics = picture.createGraphics();
                chart(setting).paint(graphics, WIDTH, HEIGHT);
                graphics.dispose();
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve("coverage-" + setting.name() + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The plot could not be written to " + folder + ": check that there is room.", e);
            }
        }
    }

    private CategoryChart chart(Setting setting) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Coverage of 95 % intervals, setting " + setting.name())
                .yAxisTitle("per cent of logs")
                .build();
        CategoryStyler styler = chart.getStyler();
        styler.setDefaultSeriesRenderStyle(org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Scatter);
        styler.setYAxisMin(Math.min(80.0, least(setting)));
        styler.setYAxisMax(100.5);
        styler.setXAxisLabelRotation(30);
        styler.setXAxisMaxLabelCount(20);
        styler.setChartBackgroundColor(Color.WHITE);
        List<String> names =
                of(setting).stream().map(Score::estimator).distinct().toList();
        for (IntervalKind kind : IntervalKind.values()) {
            chart.addSeries(
                    kind.label(),
                    names,
                    Arrays.asList(names.stream()
                            .map(name -> percent(setting, name, kind))
                            .toArray(Double[]::new)));
        }
        return chart;
    }

    private double least(Setting setting) {
        return of(setting).stream()
                .mapToDouble(each -> Math.floor(100 * each.coverage()))
                .min()
                .orElse(0);
    }

    private Double percent(Setting setting, String estimator, IntervalKind kind) {
        return of(setting).stream()
                .filter(each -> each.estimator().equals(estimator) && each.interval() == kind)
                .map(each -> 100 * each.coverage())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The table could not be written to " + file + ": check that the folder exists and has room.", e);
        }
    }
}
