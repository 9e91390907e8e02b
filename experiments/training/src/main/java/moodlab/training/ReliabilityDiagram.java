package moodlab.training;

import java.util.List;
import java.util.Locale;

/** Draws {@link Reliability} as a scalable picture. */
final class ReliabilityDiagram {

    private static final int SIZE = 360;
    private static final int LEFT = 48;
    private static final int TOP = 10;
    private static final int COUNTS = 60;

    private final StringBuilder svg = new StringBuilder();

    private ReliabilityDiagram() {}

    static String svg(List<Reliability.Bin> bins) {
        ReliabilityDiagram diagram = new ReliabilityDiagram();
        int most = bins.stream().mapToInt(Reliability.Bin::n).max().orElse(1);
        diagram.axes();
        bins.forEach(bin -> diagram.bin(bin, (COUNTS - 10.0) * bin.n() / Math.max(1, most)));
        diagram.add("<line x1=%.1f y1=%.1f x2=%.1f y2=%.1f stroke=\"var(--red)\"/></svg>", x(0), y(0), x(1), y(1));
        return diagram.svg.toString();
    }

    private void axes() {
        int width = LEFT + SIZE + 20;
        add(
                "<svg role=img aria-label=\"reliability diagram\" width=\"%d\" viewBox=\"0 0 %d %d\">",
                width, width, TOP + SIZE + COUNTS + 50);
        for (int i = 0; i <= 4; i++) {
            double at = i / 4.0;
            add("<line x1=%.1f x2=%.1f y1=%.1f y2=%.1f stroke=\"var(--line)\"/>", x(0), x(1), y(at), y(at));
            add("<text x=%.1f y=%.1f text-anchor=end>%.0f %%</text>", x(0) - 6, y(at) + 4, 100 * at);
            add("<text x=%.1f y=%d text-anchor=middle>%.0f %%</text>", x(at), TOP + SIZE + COUNTS + 22, 100 * at);
        }
        add("<text x=%.1f y=%d text-anchor=middle>probability of the answer</text>", x(0.5), TOP + SIZE + COUNTS + 40);
    }

    private void bin(Reliability.Bin bin, double count) {
        double left = x(bin.from()) + 1;
        double width = x(bin.to()) - x(bin.from()) - 2;
        if (bin.n() > 0) {
            double top = y(bin.accuracy());
            add(
                    "<rect x=%.1f y=%.1f width=%.1f height=%.1f fill=\"var(--blue)\" fill-opacity=.35>",
                    left, top, width, y(0) - top);
            add(
                    "<title>%d answers, mean probability %.3f, right %.3f</title></rect>",
                    bin.n(), bin.confidence(), bin.accuracy());
            add("<circle cx=%.1f cy=%.1f r=4 fill=\"var(--blue)\"/>", x(bin.confidence()), top);
        }
        add(
                "<rect x=%.1f y=%.1f width=%.1f height=%.1f fill=\"var(--soft)\" fill-opacity=.5 />",
                left, TOP + SIZE + COUNTS - count, width, count);
    }

    private static double x(double share) {
        return LEFT + share * SIZE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * SIZE;
    }

    private void add(String text, Object... arguments) {
        svg.append(String.format(Locale.ROOT, text, arguments)).append('\n');
    }
}
