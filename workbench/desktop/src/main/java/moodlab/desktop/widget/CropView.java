package moodlab.desktop.widget;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.swing.JPanel;
import moodlab.desktop.presenter.Heat;
import moodlab.domain.FaceImage;

/**
 * What the network was given: 48 × 48 gray values, enlarged. Over it, where it is asked for, what the answer hangs on: the
 * redder, the more the top class's probability falls when that part is hidden; blue where it rises.
 */
public final class CropView extends JPanel {

    private static final int MOST_OPAQUE = 170;
    /** Falls below this are noise: a map of nothing stays clear. */
    private static final double LEAST_SCALE = 0.02;

    private transient Optional<Image> crop = Optional.empty();
    private transient Optional<Image> heat = Optional.empty();

    public CropView() {
        setOpaque(false);
        setName("cropView");
        setToolTipText("The face as the network was given it");
        getAccessibleContext().setAccessibleName("The face as the network was given it");
        setPreferredSize(new Dimension(200, 200));
        setMinimumSize(new Dimension(96, 96));
    }

    /** Shows these; without a crop an empty field. */
    public void show(Optional<FaceImage> face, Optional<Heat> map) {
        crop = face.map(CropView::gray);
        heat = map.map(CropView::warm);
        getAccessibleContext()
                .setAccessibleDescription(map.map(CropView::inWords).orElse(""));
        repaint();
    }

    private static String inWords(Heat map) {
        return "What the network looked at for " + map.top().label() + ": hiding the most telling part lowers it by "
                + Math.round(100 * Math.max(0, map.most())) + " %.";
    }

    private static Image gray(FaceImage face) {
        BufferedImage image = new BufferedImage(FaceImage.SIDE, FaceImage.SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < FaceImage.SIDE; y++) {
            for (int x = 0; x < FaceImage.SIDE; x++) {
                float value = face.at(x, y);
                image.setRGB(x, y, new Color(value, value, value).getRGB());
            }
        }
        return image;
    }

    private static Image warm(Heat map) {
        BufferedImage image = new BufferedImage(map.side(), map.side(), BufferedImage.TYPE_INT_ARGB);
        double scale = Math.max(LEAST_SCALE, map.most());
        for (int y = 0; y < map.side(); y++) {
            for (int x = 0; x < map.side(); x++) {
                double share = Math.max(-1, Math.min(1, map.at(x, y) / scale));
                int opaque = (int) Math.round(MOST_OPAQUE * Math.abs(share));
                Color ink = share > 0 ? new Color(255, 60, 0, opaque) : new Color(40, 90, 255, opaque);
                image.setRGB(x, y, ink.getRGB());
            }
        }
        return image;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        int side = Math.min(getWidth(), getHeight());
        int left = (getWidth() - side) / 2;
        pen.setColor(Inks.faint());
        pen.fillRect(left, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        crop.ifPresentOrElse(
                image -> pen.drawImage(image, left, 0, side, side, null), () -> paintAbsence(pen, left, side));
        heat.ifPresent(image -> pen.drawImage(image, left, 0, side, side, null));
        pen.dispose();
    }

    private static void paintAbsence(Graphics2D pen, int left, int side) {
        String text = "No face";
        pen.setColor(Inks.muted());
        pen.drawString(text, left + (side - pen.getFontMetrics().stringWidth(text)) / 2, side / 2);
    }
}
