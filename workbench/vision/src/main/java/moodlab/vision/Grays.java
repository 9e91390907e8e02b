package moodlab.vision;

import moodlab.domain.FaceImage;

/** Measures of a crop's gray values. */
final class Grays {

    /** Half a gray step of eight bits, squared: a picture that varies less is plain. */
    private static final double PLAIN = 0.25 / (255 * 255);

    private Grays() {}

    /** 0 … 1. */
    static double mean(FaceImage face) {
        double sum = 0;
        for (float value : face.toArray()) {
            sum += value;
        }
        return sum / (FaceImage.SIDE * FaceImage.SIDE);
    }

    /**
     * The variance of the Laplacian over that of the gray values: the share of fine detail, whatever the light and the
     * contrast; 0 where the picture is plain.
     */
    static double sharpness(FaceImage face) {
        double mean = mean(face);
        double squares = 0;
        for (float value : face.toArray()) {
            squares += (value - mean) * (value - mean);
        }
        double variance = squares / (FaceImage.SIDE * FaceImage.SIDE);
        return variance < PLAIN ? 0 : laplacianVariance(face) / variance;
    }

    /**
     * Over the pixels that have all four neighbours (Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield
     * microscopy", ICPR).
     */
    static double laplacianVariance(FaceImage face) {
        int last = FaceImage.SIDE - 1;
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < last; y++) {
            for (int x = 1; x < last; x++) {
                double around = face.at(x - 1, y) + face.at(x + 1, y) + face.at(x, y - 1) + face.at(x, y + 1);
                double laplacian = around - 4 * face.at(x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
            }
        }
        double n = (last - 1) * (double) (last - 1);
        return squares / n - sum / n * (sum / n);
    }
}
