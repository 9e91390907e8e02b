package moodlab.demo;

import static moodlab.demo.DrawnFaceInk.edge;
import static moodlab.demo.DrawnFaceInk.mirrored;
import static moodlab.demo.DrawnFaceInk.smear;

/** Eyes, lids and brows. */
final class DrawnFaceEyes {

    private static final double MIDDLE = 0.42;
    private static final double HALF = 0.205;

    private final DrawnFaceCanvas canvas;
    private final DrawnFaceExpression face;
    private final double upper;
    private final double lower;

    DrawnFaceEyes(DrawnFaceCanvas canvas, DrawnFaceExpression face) {
        this.canvas = canvas;
        this.face = face;
        double shut = face.of(ActionUnit.EYES_CLOSED);
        double tight = Math.max(
                face.of(ActionUnit.LID_TIGHTENER),
                Math.max(face.of(ActionUnit.CHEEK_RAISER), 0.8 * face.of(ActionUnit.NOSE_WRINKLER)));
        double open = 0.080
                + 0.067 * face.of(ActionUnit.UPPER_LID_RAISER)
                - 0.022 * tight
                - 0.02 * face.of(ActionUnit.BROW_LOWERER);
        this.lower = 0.062 - 0.03 * tight;
        this.upper = open * (1 - shut) - 0.8 * lower * shut;
    }

    void paint() {
        double soft = 1.6 * canvas.pixel();
        DrawnFaceArea area = DrawnFaceArea.around(0, 0, 0.75, 0.3);
        DrawnFaceInk opening = mirrored((u, v) -> edge(Math.min(v - top(u), bottom(u) - v), soft));
        canvas.paint(area, DrawnFaceColour.EYE, opening, mirrored((u, v) -> 0.62 + 2.6 * Math.min(0.14, v - top(u))));
        disc(0.098, DrawnFaceColour.IRIS, opening);
        disc(0.046, DrawnFaceColour.BLACK, opening);
        canvas.paint(
                area,
                DrawnFaceColour.WHITE,
                (u, v) -> opening.at(u, v)
                        * smear((Math.abs(u) - MIDDLE + 0.03 * Math.signum(u)) / 0.014, (v + 0.05) / 0.014));
        lids();
        brows();
    }

    private void disc(double radius, DrawnFaceColour colour, DrawnFaceInk opening) {
        canvas.paint(
                DrawnFaceArea.around(0, 0, 0.75, 0.2),
                colour,
                (u, v) -> opening.at(u, v)
                        * edge(radius - Math.hypot(Math.abs(u) - MIDDLE, v + 0.02), 2 * canvas.pixel()));
    }

    /** Along the eye from its inner (−1) to its outer corner (1). */
    private static double along(double u) {
        return (u - MIDDLE) / HALF;
    }

    private double top(double u) {
        double s = along(u);
        return -upper * (1 - s * s) * (1 + 0.12 * s) - 0.012 * s;
    }

    private double bottom(double u) {
        double s = along(u);
        return lower * (1 - s * s) - 0.012 * s;
    }

    private void lids() {
        DrawnFaceArea area = DrawnFaceArea.around(0, 0, 0.8, 0.4);
        stroke(area, DrawnFaceColour.BLACK, 0.9, (u, v) -> line(u, v - top(u) + 0.008, 0.017));
        stroke(area, DrawnFaceColour.SHADOW, 0.45, (u, v) -> line(u, v - bottom(u) - 0.006, 0.009));
        double crease = 0.055 - 0.03 * face.of(ActionUnit.BROW_LOWERER);
        stroke(area, DrawnFaceColour.SHADOW, 0.5, (u, v) -> line(u, v - top(u) + crease, 0.010));
    }

    private static double line(double u, double off, double thick) {
        return smear(off / thick, 0) * edge(1.08 - Math.abs(along(u)), 0.2);
    }

    private void brows() {
        double inner = face.of(ActionUnit.INNER_BROW_RAISER);
        double outer = face.of(ActionUnit.OUTER_BROW_RAISER);
        double lowered = face.of(ActionUnit.BROW_LOWERER) + 0.4 * face.of(ActionUnit.NOSE_WRINKLER);
        double start = 0.17 - 0.06 * lowered;
        double end = 0.74;
        double innerEnd = -0.245 - 0.17 * inner + 0.14 * lowered;
        double arch = -0.315 - 0.06 * inner - 0.15 * outer + 0.11 * lowered;
        double outerEnd = -0.255 - 0.12 * outer - 0.03 * lowered + 0.05 * Math.max(0, inner - outer);
        canvas.paint(DrawnFaceArea.around(0, -0.3, 0.85, 0.4), DrawnFaceColour.HAIR, mirrored((u, v) -> {
            double t = (u - start) / (end - start);
            double middle = through(innerEnd, arch, outerEnd, t);
            double thick = 0.056 + 0.012 * lowered - 0.026 * t;
            return 0.88 * edge(thick - Math.abs(v - middle), 0.035) * edge(t + 0.06, 0.12) * edge(1.04 - t, 0.2);
        }));
    }

    /** The parabola through three heights at 0, 0.6 and 1. */
    private static double through(double first, double second, double third, double t) {
        return first * (t - 0.6) * (t - 1) / 0.6 + second * t * (t - 1) / -0.24 + third * t * (t - 0.6) / 0.4;
    }

    private void stroke(DrawnFaceArea area, DrawnFaceColour colour, double strength, DrawnFaceInk ink) {
        canvas.paint(area, colour, mirrored((u, v) -> strength * ink.at(u, v)));
    }
}
