package moodlab.simulation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import moodlab.datasets.SiTunes;
import moodlab.domain.Affect;
import moodlab.simulation.listeners.ListenerNumbers;

/** How well the listeners fit SiTunes, as Markdown. */
public final class FitReport {

    private static final int REPLICATIONS = 200;
    private static final double TAIL = 0.025;

    private FitReport() {}

    /** Both tables: what is predicted of held-out rounds, and what simulated data look like beside the real ones. */
    public static String of(SiTunes data, ListenerNumbers numbers) {
        return predicted(new HeldOut(data)) + "\n" + likeness(data, numbers);
    }

    private static String predicted(HeldOut heldOut) {
        List<String> lines =
                new ArrayList<>(List.of("| ratings of held-out rounds | log-loss | R² |", "|---|---:|---:|"));
        lines.add(row("participants' means", heldOut.participants()));
        lines.add(row("participants' and songs' means", heldOut.participantsAndSongs()));
        lines.add(row("the listeners' model", heldOut.listeners()));
        lines.add("");
        lines.add(line(
                "Mood after a song, held out: R² of valence %.3f, of arousal %.3f.",
                heldOut.mood(Affect::valence), heldOut.mood(Affect::arousal)));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, HeldOut.Score score) {
        return line("| %s | %.4f | %.3f |", name, score.logLoss(), score.rSquared());
    }

    private static String likeness(SiTunes data, ListenerNumbers numbers) {
        Map<String, Double> real = Likeness.figures(data.second());
        List<Map<String, Double>> simulated = LongStream.range(0, REPLICATIONS)
                .mapToObj(seed -> Likeness.figures(Likeness.simulated(data, numbers, seed)))
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "| figure | SiTunes | simulated, mean | middle 95 % of " + REPLICATIONS + " replications | inside |",
                "|---|---:|---:|---:|---|"));
        real.forEach((name, value) -> {
            double[] sorted = simulated.stream()
                    .mapToDouble(each -> each.get(name))
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(sorted).average().orElseThrow();
            double low = sorted[(int) (TAIL * sorted.length)];
            double high = sorted[(int) ((1 - TAIL) * sorted.length) - 1];
            lines.add(line(
                    "| %s | %.3f | %.3f | %.3f … %.3f | %s |",
                    name, value, mean, low, high, low <= value && value <= high ? "yes" : "no"));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
