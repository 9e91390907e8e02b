package moodlab.demo;

import static moodlab.demo.DrawnFaceInk.edge;
import static moodlab.demo.DrawnFaceInk.mirrored;
import static moodlab.demo.DrawnFaceInk.smear;

/** Shoulders, hair, ears and the skin with its relief and folds. */
final class DrawnFaceHead {

    private static final double SKULL_TOP = -1.72;
    private static final double CHIN = 1.55;
    private static final double JAW_DROP = 0.24;

    private final DrawnFaceCanvas canvas;
    private final DrawnFaceExpression face;
    private final double chin;

    DrawnFaceHead(DrawnFaceCanvas canvas, DrawnFaceExpression face) {
        this.canvas = canvas;
        this.face = face;
        this.chin = CHIN + JAW_DROP * face.of(ActionUnit.JAW_DROP);
    }

    void paint() {
        double soft = 2 * canvas.pixel();
        canvas.paint(DrawnFaceArea.around(0, -0.3, 1.25, 1.65), DrawnFaceColour.HAIR, DrawnFaceHead::hair);
        neck();
        canvas.paint(
                DrawnFaceArea.around(0, 0.3, 1.15, 0.36),
                DrawnFaceColour.SKIN,
                mirrored((u, v) -> edge(1 - square((u - 0.99) / 0.11) - square((v - 0.27) / 0.28), 0.3)),
                (u, v) -> 0.62);
        canvas.paint(
                new DrawnFaceArea(-1.05, SKULL_TOP, 1.05, chin + 0.03),
                DrawnFaceColour.SKIN,
                (u, v) -> edge(halfWidth(v) - Math.abs(u), 1.5 * soft),
                new DrawnFaceRelief(face, this::halfWidth)::light);
        fringe();
        shadows();
        folds();
        furrows();
    }

    /** Half the face's width at a height: a round skull, a jaw that narrows to the chin. */
    private double halfWidth(double v) {
        double t = v < 0 ? v / SKULL_TOP : v / chin;
        if (t >= 1) {
            return -1;
        }
        double left = v < 0 ? 1 - t * t : 1 - t * t * t;
        return Math.sqrt(left) * (v < 0 ? 1 : 0.85 + 0.15 * left);
    }

    private void neck() {
        canvas.paint(
                DrawnFaceArea.around(0, 2.6, 2.3, 0.95),
                DrawnFaceColour.SHIRT,
                (u, v) -> edge(v - 1.95 - 0.17 * u * u, 0.05));
        canvas.paint(
                DrawnFaceArea.around(0, 1.6, 0.7, 0.75),
                DrawnFaceColour.SKIN,
                (u, v) -> edge(0.58 + 0.12 * square(v - 1.6) - Math.abs(u), 0.06) * edge(2.3 - 0.9 * u * u - v, 0.06),
                (u, v) -> 0.42 + 0.2 * Math.max(0, v - chin) + 0.12 * u);
    }

    /** Round the skull and down to the ears. */
    private static double hair(double u, double v) {
        return edge(1 - square(u / 1.16) - square((v + 0.28) / (v < -0.28 ? 1.6 : 1.15)), 0.06);
    }

    private void fringe() {
        canvas.paint(
                new DrawnFaceArea(-1.2, -1.95, 1.2, 0.1),
                DrawnFaceColour.HAIR,
                (u, v) -> hair(u, v) * edge(-0.96 - v + 0.34 * square(u + 0.2) + 0.75 * square(square(u)), 0.08),
                (u, v) -> 1 + 0.7 * smear((u + 0.35) / 0.4, (v + 1.4) / 0.2) + 0.12 * StrictMath.sin(38 * u + 7 * v));
    }

    private void shadows() {
        shade(DrawnFaceArea.around(0, -0.06, 0.85, 0.42), 0.34, (u, v) -> smear((u - 0.40) / 0.20, (v + 0.07) / 0.16));
        shade(DrawnFaceArea.around(0, -0.02, 0.4, 0.3), 0.34, (u, v) -> smear((u - 0.17) / 0.07, (v + 0.02) / 0.13));
        shade(DrawnFaceArea.around(0, 0.75, 0.5, 0.2), 0.30, (u, v) -> smear(u / 0.18, (v - 0.74) / 0.055));
        double lip = 1.2 + 0.9 * (chin - CHIN);
        shade(DrawnFaceArea.around(0, lip, 0.6, 0.16), 0.28, (u, v) -> smear(u / 0.22, (v - lip) / 0.055));
        double wing = 0.62 - 0.05 * face.of(ActionUnit.NOSE_WRINKLER);
        shade(
                DrawnFaceArea.around(0, wing, 0.3, 0.14),
                0.85,
                (u, v) -> smear((u - 0.09) / 0.036, (v - wing - 0.035) / 0.02));
        shade(DrawnFaceArea.around(0, wing, 0.4, 0.24), 0.40, (u, v) -> smear((u - 0.20) / 0.022, (v - wing) / 0.07));
        shade(DrawnFaceArea.around(0, 0.3, 0.4, 0.6), 0.12, (u, v) -> smear((u - 0.13) / 0.04, (v - 0.25) / 0.22));
    }

    /** From the wings of the nose past the corners of the mouth: deeper where lip or cheek is pulled up. */
    private void folds() {
        double smile = face.of(ActionUnit.LIP_CORNER_PULLER);
        double sneer = Math.max(face.of(ActionUnit.UPPER_LIP_RAISER), face.of(ActionUnit.NOSE_WRINKLER));
        double depth = Math.min(0.6, 0.12 + 0.42 * smile + 0.42 * sneer);
        double bottom = 0.98 - 0.06 * smile;
        double reach = 0.22 + 0.14 * smile + 0.05 * sneer;
        shade(new DrawnFaceArea(-0.7, 0.5, 0.7, 1.05), depth, (u, v) -> {
            double t = (v - 0.55) / (bottom - 0.55);
            double along = 0.22 + reach * t * (1.25 - 0.25 * t);
            return t < 0 || t > 1 ? 0 : smear((u - along) / 0.03, 0) * edge(t, 0.25) * edge(1 - t, 0.4);
        });
        double cheek = face.of(ActionUnit.CHEEK_RAISER);
        shade(new DrawnFaceArea(-0.75, 0.1, 0.75, 0.4), 0.12 + 0.28 * cheek, (u, v) -> {
            double bag = 0.24 - 0.05 * cheek - 0.5 * square(u - 0.43);
            return smear((u - 0.43) / 0.16, (v - bag) / 0.025);
        });
        shade(new DrawnFaceArea(-0.95, -0.2, 0.95, 0.25), 0.3 * cheek, (u, v) -> {
            double fan = StrictMath.sin(40 * (v - 0.4 * (u - 0.7) * Math.signum(v)));
            return Math.max(0, fan) * smear((u - 0.78) / 0.06, v / 0.08);
        });
    }

    private void furrows() {
        double raised = face.of(ActionUnit.INNER_BROW_RAISER);
        double wide = face.of(ActionUnit.OUTER_BROW_RAISER);
        double lowered = face.of(ActionUnit.BROW_LOWERER);
        double reach = 0.18 + 0.24 * wide;
        shade(new DrawnFaceArea(-0.95, -0.95, 0.95, -0.4), 0.26 * raised, (u, v) -> {
            double bent = v + 0.10 * u * u;
            double line = Math.max(0, StrictMath.cos(2 * Math.PI * (bent + 0.66) / 0.12));
            return line * line * line * smear(u / reach, (v + 0.66) / 0.1);
        });
        shade(
                new DrawnFaceArea(-0.25, -0.6, 0.25, 0),
                0.55 * lowered,
                (u, v) -> smear((u - 0.075) / 0.022, (v + 0.26) / 0.10));
        shade(
                new DrawnFaceArea(-0.8, -0.5, 0.8, 0.1),
                0.4 * lowered,
                (u, v) -> smear((u - 0.15) / 0.12, (v + 0.13) / 0.08));
        double wrinkled = face.of(ActionUnit.NOSE_WRINKLER);
        shade(new DrawnFaceArea(-0.3, -0.2, 0.3, 0.4), 0.45 * wrinkled, (u, v) -> {
            double line = Math.max(0, StrictMath.cos(2 * Math.PI * (v + 0.35 * u) / 0.10));
            return line * line * smear(u / 0.11, (v - 0.08) / 0.12);
        });
        double pushed = face.of(ActionUnit.CHIN_RAISER);
        shade(new DrawnFaceArea(-0.4, 1.1, 0.4, 1.6), 0.3 * pushed, (u, v) -> {
            double dimples = 0.5 + 0.5 * StrictMath.sin(50 * u) * StrictMath.sin(45 * v);
            return dimples * smear(u / 0.16, (v - 1.34) / 0.09);
        });
    }

    private void shade(DrawnFaceArea area, double depth, DrawnFaceInk ink) {
        if (depth > 0) {
            canvas.paint(area, DrawnFaceColour.SHADOW, mirrored((u, v) -> depth * ink.at(u, v)));
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
