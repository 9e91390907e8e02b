package moodlab.desktop.widget;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.swing.JPanel;

/** Shows the picture that was drawn elsewhere; fits it in, never enlarges what has not come yet. */
public final class CameraView extends JPanel {

    private transient Optional<Image> picture = Optional.empty();

    public CameraView() {
        setOpaque(false);
        setName("cameraView");
        setToolTipText("What the camera sees, as in a mirror; the frame is where a face was found.");
        getAccessibleContext().setAccessibleName("Camera preview");
        setPreferredSize(new Dimension(280, 210));
        setMinimumSize(new Dimension(160, 120));
    }

    /**
     * Shows this picture.
     *
     * @param image empty where there is no picture
     */
    public void show(Optional<Image> image) {
        picture = image;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = Inks.smooth(graphics);
        pen.clip(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), 12, 12));
        pen.setColor(Inks.faint());
        pen.fillRect(0, 0, getWidth(), getHeight());
        picture.ifPresentOrElse(image -> paint(pen, image), () -> paintAbsence(pen));
        pen.dispose();
    }

    private void paint(Graphics2D pen, Image image) {
        double scale =
                Math.min((double) getWidth() / image.getWidth(null), (double) getHeight() / image.getHeight(null));
        int width = (int) Math.round(image.getWidth(null) * scale);
        int height = (int) Math.round(image.getHeight(null) * scale);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
    }

    private void paintAbsence(Graphics2D pen) {
        String text = "No picture yet";
        pen.setColor(Inks.muted());
        pen.drawString(text, (getWidth() - pen.getFontMetrics().stringWidth(text)) / 2, getHeight() / 2);
    }
}
