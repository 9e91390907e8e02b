package moodlab.vision;

import moodlab.domain.FaceImage;

/**
 * How much the picture of a face can be trusted, in one number from 0 (not at all) to 1: the weakest of three marks, each
 * of which climbs straight from 0 to 1 between two thresholds.
 *
 * <ul>
 *   <li>size: the face box's side in the frame, in pixels;
 *   <li>light: how far the crop's mean gray is from black and from white, whichever is nearer, 0 … 0.5;
 *   <li>sharpness: the variance of the crop's Laplacian (Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield
 *       microscopy", ICPR), gray values in [0, 1].
 * </ul>
 */
public record PictureQuality(Ramp size, Ramp light, Ramp sharpness) {

    /** From small, dim and blurred webcam pictures to plainly good ones. */
    public static final PictureQuality USUAL =
            new PictureQuality(new Ramp(20, 80), new Ramp(0.05, 0.25), new Ramp(0.0005, 0.005));

    /** 0 up to {@code none}, 1 from {@code full} on, straight between them. */
    public record Ramp(double none, double full) {

        public Ramp {
            if (!(none < full)) {
                throw new IllegalArgumentException("a ramp climbs: " + none + " … " + full);
            }
        }

        double of(double value) {
            return Math.max(0, Math.min(1, (value - none) / (full - none)));
        }
    }

    /**
     * The mark of one face, 0 … 1.
     *
     * @param side of the face in the frame it was cut from, in pixels
     */
    public double of(FaceImage face, int side) {
        double mean = Grays.mean(face);
        double lit = Math.min(mean, 1 - mean);
        return Math.min(size.of(side), Math.min(light.of(lit), sharpness.of(Grays.laplacianVariance(face))));
    }
}
