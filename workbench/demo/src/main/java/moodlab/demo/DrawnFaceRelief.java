package moodlab.demo;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Light from the upper left on the hills of a face: a rounded head with brow, nose, cheeks, lips and chin on it. */
final class DrawnFaceRelief {

    private static final double LIGHT_U = -0.28;
    private static final double LIGHT_V = -0.42;
    private static final double LIGHT_Z = 0.86;
    private static final double AMBIENT = 0.30;
    private static final double DIRECT = 0.82;

    /** A hill on both sides of the face, or in its middle. */
    private record Hill(double u, double v, double width, double height, double rise) {}

    private final DoubleUnaryOperator halfWidth;
    private final List<Hill> hills;

    DrawnFaceRelief(DrawnFaceExpression face, DoubleUnaryOperator halfWidth) {
        this.halfWidth = halfWidth;
        double cheek = Math.max(face.of(ActionUnit.CHEEK_RAISER), face.of(ActionUnit.LIP_CORNER_PULLER));
        double jaw = 0.2 * face.of(ActionUnit.JAW_DROP);
        double wing = 0.6 - 0.05 * face.of(ActionUnit.NOSE_WRINKLER);
        this.hills = List.of(
                new Hill(0, 0.28, 0.10, 0.34, 0.06),
                new Hill(0, wing - 0.06, 0.12, 0.10, 0.07),
                new Hill(0.15, wing, 0.06, 0.06, 0.025),
                new Hill(0.40, -0.27, 0.26, 0.09, 0.035),
                new Hill(0.56, 0.48 - 0.06 * cheek, 0.20, 0.17, 0.03 + 0.035 * cheek),
                new Hill(0, 0.94, 0.26, 0.14, 0.03),
                new Hill(0, 1.38 + jaw, 0.17, 0.13, 0.04));
    }

    /** What the skin's colour is multiplied by, about 0.2 … 1.1. */
    double light(double u, double v) {
        double across = u / Math.max(0.2, halfWidth.applyAsDouble(v)) * 0.86;
        double down = 0.42 * (v - 0.2) / 1.6;
        double depth = Math.sqrt(Math.max(0.08, 1 - across * across - down * down));
        double slopeU = across / depth;
        double slopeV = down / depth;
        for (Hill hill : hills) {
            double du = (Math.abs(u) - hill.u) / hill.width;
            double dv = (v - hill.v) / hill.height;
            double t = 1 - (du * du + dv * dv) / 4;
            if (t > 0) {
                double steep = 2 * hill.rise * t * t * t;
                slopeU += steep * du / hill.width * Math.signum(u);
                slopeV += steep * dv / hill.height;
            }
        }
        double toLight =
                (LIGHT_U * slopeU + LIGHT_V * slopeV + LIGHT_Z) / Math.sqrt(slopeU * slopeU + slopeV * slopeV + 1);
        return AMBIENT + DIRECT * Math.max(0, toLight);
    }
}
