package moodlab.demo;

import static moodlab.demo.DrawnFaceInk.edge;
import static moodlab.demo.DrawnFaceInk.smear;

/** Lips, teeth and the dark between them: four curves from corner to corner. */
final class DrawnFaceMouth {

    private static final double HEIGHT = 0.94;

    private final DrawnFaceCanvas canvas;
    private final double half;
    private final double corner;
    private final double rise;
    private final double drop;
    private final double upperLip;
    private final double lowerLip;
    private final double middle;
    private final double teeth;

    DrawnFaceMouth(DrawnFaceCanvas canvas, DrawnFaceExpression face) {
        this.canvas = canvas;
        double smile = face.of(ActionUnit.LIP_CORNER_PULLER);
        double frown = face.of(ActionUnit.LIP_CORNER_DEPRESSOR);
        double stretch = face.of(ActionUnit.LIP_STRETCHER);
        double tight = face.of(ActionUnit.LIP_TIGHTENER);
        double part = face.of(ActionUnit.LIPS_PART);
        double jaw = face.of(ActionUnit.JAW_DROP);
        double sneer = face.of(ActionUnit.UPPER_LIP_RAISER);
        double pushed = face.of(ActionUnit.CHIN_RAISER);
        this.half = 0.35 + 0.14 * smile + 0.09 * stretch - 0.11 * jaw * (1 - smile) * (1 - stretch) - 0.03 * tight;
        this.corner = -0.15 * smile + 0.12 * frown + 0.03 * stretch;
        this.middle = HEIGHT - 0.06 * pushed - 0.05 * sneer + 0.02 * smile;
        this.rise = 0.012 * part + 0.05 * jaw + 0.03 * sneer * part;
        this.drop = part * (0.14 * smile + 0.07 * stretch + 0.03) + 0.31 * jaw;
        this.upperLip = 0.072 * (1 - 0.35 * smile) * (1 - 0.75 * tight) * (1 - 0.25 * sneer);
        this.lowerLip = 0.105 * (1 - 0.3 * smile) * (1 - 0.7 * tight);
        this.teeth = Math.min(1, smile + stretch + sneer * part);
    }

    void paint() {
        double soft = 2 * canvas.pixel();
        DrawnFaceArea area = new DrawnFaceArea(-half - 0.1, 0.6, half + 0.1, HEIGHT + drop + corner + 0.35);
        canvas.paint(
                area,
                DrawnFaceColour.LIPS,
                (u, v) -> 0.9 * edge(Math.min(v - lipTop(u), lipBottom(u) - v), 2 * soft),
                (u, v) -> v > bottom(u) ? 1.12 - 1.6 * (v - bottom(u)) : 0.82);
        DrawnFaceInk opening = (u, v) -> edge(Math.min(v - top(u), bottom(u) - v) + 0.3 * soft, soft);
        canvas.paint(area, DrawnFaceColour.MOUTH, opening);
        canvas.paint(
                area,
                DrawnFaceColour.TEETH,
                (u, v) ->
                        teeth * opening.at(u, v) * edge(top(u) + 0.13 - v, 0.02) * edge(0.92 - Math.abs(u) / half, 0.2),
                (u, v) -> 0.95 - 0.35 * (u / half) * (u / half));
        canvas.paint(
                area,
                DrawnFaceColour.MOUTH,
                (u, v) -> 0.75 * smear((v - top(u)) / 0.012, 0) * edge(1.02 - Math.abs(u) / half, 0.1));
        canvas.paint(
                DrawnFaceArea.around(0, middle + corner, half + 0.15, 0.15),
                DrawnFaceColour.SHADOW,
                (u, v) -> 0.55 * smear((Math.abs(u) - half - 0.01) / 0.03, (v - middle - corner) / 0.03));
    }

    /** Where closed lips would meet. */
    private double line(double s) {
        return middle + corner * Math.abs(s) * (0.3 + 0.7 * Math.abs(s));
    }

    /** 1 in the middle of the mouth, 0 at its corners, round between. */
    private double arc(double u) {
        double s = u / half;
        return s * s >= 1 ? -0.02 : Math.sqrt(1 - s * s);
    }

    private double top(double u) {
        return line(u / half) - rise * arc(u);
    }

    private double bottom(double u) {
        return line(u / half) + drop * arc(u);
    }

    private double lipTop(double u) {
        double bow = 1 - 0.28 * smear(u / 0.035, 0);
        return top(u) - upperLip * bow * arc(u) * arc(u);
    }

    private double lipBottom(double u) {
        return bottom(u) + lowerLip * arc(u);
    }
}
