package moodlab.notebook;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.series.Series;
import tech.tablesaw.api.Table;

/**
 * Shows an answer in the notebook, on the rapaio kernel and on JJava alike; without a kernel, as in JShell, it is
 * printed. The notebook needs no magics, and nothing hangs on a cell's last expression.
 */
public final class Show {

    /** Twice the pixels, so that lines stay sharp on fine screens. */
    private static final int FINENESS = 2;

    private Show() {}

    /** A piece of HTML; printed without its tags where there is no notebook. */
    public static void html(String html) {
        Screen.here().show(html, html.replaceAll("<[^>]*>", ""));
    }

    /** A sentence. */
    public static void text(String sentence) {
        Screen.here().show("<p>" + Html.escape(sentence) + "</p>", sentence);
    }

    /** A table; the first rows of a long one. */
    public static void table(Table table) {
        Screen.here().show(Html.table(table), Html.text(table));
    }

    /** A chart as a picture; printed as its title and its series where there is no notebook. */
    public static void chart(XYChart chart) {
        String description = chart.getTitle() + ": "
                + chart.getSeriesCollection().stream().map(Series::getName).collect(Collectors.joining(", "));
        String picture = Html.picture(png(chart), description);
        Screen.here()
                .show(picture.replace("<img ", "<img width=\"" + chart.getWidth() + "\" "), "[" + description + "]");
    }

    /** The chart as a PNG. */
    public static byte[] png(XYChart chart) {
        BufferedImage image = new BufferedImage(
                FINENESS * chart.getWidth(), FINENESS * chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(FINENESS, FINENESS);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
