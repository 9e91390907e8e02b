package moodlab.training;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import moodlab.domain.FaceImage;

/** A face as a PNG file. */
final class Picture {

    private Picture() {}

    static String base64(FaceImage face) {
        BufferedImage image = new BufferedImage(FaceImage.SIDE, FaceImage.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < FaceImage.SIDE; y++) {
            for (int x = 0; x < FaceImage.SIDE; x++) {
                image.getRaster().setSample(x, y, 0, Math.round(face.at(x, y) * 255));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
