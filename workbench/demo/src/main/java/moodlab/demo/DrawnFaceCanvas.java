package moodlab.demo;

import moodlab.domain.Frame;

/**
 * A picture that is painted in the face's units. Plain arithmetic and no AWT, so that it needs no display and every
 * machine paints the same bytes.
 */
final class DrawnFaceCanvas {

    private final int width;
    private final int height;
    private final float[] wall;
    private final float[] bgr;
    private final double[] columnCos;
    private final double[] columnSin;
    private DrawnFacePose pose;
    private double cos;
    private double sin;

    DrawnFaceCanvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.wall = wall(width, height);
        this.bgr = wall.clone();
        this.columnCos = new double[width];
        this.columnSin = new double[width];
        pose(new DrawnFacePose(width / 2.0, height / 2.0, height / 4.0, 0));
    }

    /** Where the face's units lie from now on. */
    void pose(DrawnFacePose where) {
        this.pose = where;
        this.cos = StrictMath.cos(where.roll());
        this.sin = StrictMath.sin(where.roll());
        for (int column = 0; column < width; column++) {
            double fromX = (column - where.x()) / where.unit();
            columnCos[column] = fromX * cos;
            columnSin[column] = fromX * sin;
        }
    }

    /** One pixel in the face's units: what edges are softened by. */
    double pixel() {
        return 1 / pose.unit();
    }

    /** Back to the bare wall. */
    void clear() {
        System.arraycopy(wall, 0, bgr, 0, wall.length);
    }

    /** Lighter above. */
    private static float[] wall(int width, int height) {
        float[] wall = new float[width * height * 3];
        for (int i = 0; i < wall.length; i += 3) {
            float gray = 0.62f - 0.2f * i / wall.length;
            wall[i] = gray * 1.02f;
            wall[i + 1] = gray;
            wall[i + 2] = gray * 0.97f;
        }
        return wall;
    }

    /** Lays the ink's colour over an area, unlit. */
    void paint(DrawnFaceArea area, DrawnFaceColour colour, DrawnFaceInk ink) {
        paint(area, colour, ink, (u, v) -> 1);
    }

    /**
     * Lays the ink's colour over an area under a light.
     *
     * @param light what the colour is multiplied by, 0 (dark) and up
     */
    void paint(DrawnFaceArea area, DrawnFaceColour colour, DrawnFaceInk ink, DrawnFaceInk light) {
        double halfWidth = pose.unit() * (area.right() - area.left()) / 2;
        double halfHeight = pose.unit() * (area.bottom() - area.top()) / 2;
        double u = (area.left() + area.right()) / 2;
        double v = (area.top() + area.bottom()) / 2;
        double x = pose.x() + pose.unit() * (u * cos - v * sin);
        double y = pose.y() + pose.unit() * (u * sin + v * cos);
        double reachX = halfWidth * Math.abs(cos) + halfHeight * Math.abs(sin);
        double reachY = halfWidth * Math.abs(sin) + halfHeight * Math.abs(cos);
        int right = (int) Math.min(width - 1, Math.ceil(x + reachX));
        int bottom = (int) Math.min(height - 1, Math.ceil(y + reachY));
        for (int row = (int) Math.max(0, y - reachY); row <= bottom; row++) {
            double fromY = (row - pose.y()) / pose.unit();
            for (int column = (int) Math.max(0, x - reachX); column <= right; column++) {
                u = columnCos[column] + fromY * sin;
                v = fromY * cos - columnSin[column];
                double cover = ink.at(u, v);
                if (cover > 0) {
                    mix((row * width + column) * 3, colour.lit(light.at(u, v)), (float) cover);
                }
            }
        }
    }

    private void mix(int at, DrawnFaceColour colour, float cover) {
        bgr[at] += cover * ((float) colour.blue() - bgr[at]);
        bgr[at + 1] += cover * ((float) colour.green() - bgr[at + 1]);
        bgr[at + 2] += cover * ((float) colour.red() - bgr[at + 2]);
    }

    /** The picture, with that time on it. */
    Frame frame(long nanos) {
        byte[] bytes = new byte[bgr.length];
        for (int i = 0; i < bytes.length; i++) {
            int level = (int) (255 * bgr[i] + 0.5f);
            bytes[i] = (byte) (level < 0 ? 0 : level > 255 ? 255 : level);
        }
        return Frame.of(width, height, nanos, bytes);
    }
}
