package moodlab.training;

import java.util.List;
import java.util.Locale;

/** Draws {@link Reliability} as a scalable picture. */
final class ReliabilityDiagram {

    private static final int SIZE = 360;
    private static final int LEFT = 48;
    private static final int TOP = 10;
    private static final int COUNTS = 60;

    private ReliabilityDiagram() {}

    static String svg(List<Reliability.Bin> bins) {
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg role=img aria-label=\"reliability diagram\" width=\"%d\" viewBox=\"0 0 %d %d\">",
                LEFT + SIZE + 20,
                LEFT + SIZE + 20,
                TOP + SIZE + COUNTS + 50);
        for (int i = 0; i <= 4; i++) {
            double at = i / 4.0;
            add(svg, "<line x1=%.1f x2=%.1f y1=%.1f y2=%.1f stroke=\"var(--line)\"/>", x(0), x(1), y(at), y(at));
            add(svg, "<text x=%.1f y=%.1f text-anchor=end>%.0f %%</text>", x(0) - 6, y(at) + 4, 100 * at);
            add(svg, "<text x=%.1f y=%d text-anchor=middle>%.0f %%</text>", x(at), TOP + SIZE + COUNTS + 22, 100 * at);
        }
        int most = bins.stream().mapToInt(Reliability.Bin::n).max().orElse(1);
        for (Reliability.Bin bin : bins) {
            double left = x(bin.from()) + 1;
            double width = x(bin.to()) - x(bin.from()) - 2;
            double height = (COUNTS - 10.0) * bin.n() / Math.max(1, most);
            if (bin.n() > 0) {
                add(
                        svg,
                        "<rect x=%.1f y=%.1f width=%.1f height=%.1f fill=\"var(--blue)\" fill-opacity=.35><title>%d answers,"
                                + " mean probability %.3f, right %.3f</title></rect>",
                        left,
                        y(bin.accuracy()),
                        width,
                        y(0) - y(bin.accuracy()),
                        bin.n(),
                        bin.confidence(),
                        bin.accuracy());
                add(svg, "<circle cx=%.1f cy=%.1f r=4 fill=\"var(--blue)\"/>", x(bin.confidence()), y(bin.accuracy()));
            }
            add(
                    svg,
                    "<rect x=%.1f y=%.1f width=%.1f height=%.1f fill=\"var(--soft)\" fill-opacity=.5 />",
                    left,
                    TOP + SIZE + COUNTS - height,
                    width,
                    height);
        }
        add(svg, "<line x1=%.1f y1=%.1f x2=%.1f y2=%.1f stroke=\"var(--red)\"/>", x(0), y(0), x(1), y(1));
        add(
                svg,
                "<text x=%.1f y=%d text-anchor=middle>probability of the answer</text></svg>",
                x(0.5),
                TOP + SIZE + COUNTS + 40);
        return svg.toString();
    }

    private static double x(double share) {
        return LEFT + share * SIZE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * SIZE;
    }

    private static void add(StringBuilder svg, String text, Object... arguments) {
        svg.append(String.format(Locale.ROOT, text, arguments)).append('\n');
    }
}
