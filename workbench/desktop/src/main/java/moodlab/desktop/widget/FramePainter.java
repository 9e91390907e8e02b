package moodlab.desktop.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import moodlab.domain.FaceBox;
import moodlab.domain.Frame;
import moodlab.domain.Reading;
import moodlab.domain.Shot;

/**
 * Draws frames for the preview away from the window's thread: small, as in a mirror unless told otherwise, with a box around the face. A frame that
 * comes while another is being drawn is left out.
 */
public final class FramePainter {

    /** Twice the preview's width, for screens that show two dots a point. */
    private static final int WIDTH = 560;

    private static final Color READ = new Color(0x4CD07D);
    private static final Color UNREAD = new Color(0xE6A23C);

    private final Executor painting;
    private final Consumer<Optional<Image>> view;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean mirrored = true;

    /**
     * @param painting draws
     * @param view is handed the picture on the painting thread; empty where there is none
     */
    public FramePainter(Executor painting, Consumer<Optional<Image>> view) {
        this.painting = painting;
        this.view = view;
    }

    /** Whether pictures are shown as in a mirror; from the next one on. */
    public void mirror(boolean now) {
        mirrored = now;
    }

    /** Called on the sensing thread; does not wait. */
    public void seen(Shot shot, Reading reading) {
        if (busy.compareAndSet(false, true)) {
            painting.execute(() -> draw(shot, reading));
        }
    }

    private void draw(Shot shot, Reading reading) {
        try {
            view.accept(
                    shot instanceof Frame frame ? Optional.of(picture(frame, reading, mirrored)) : Optional.empty());
        } finally {
            busy.set(false);
        }
    }

    /** A frame with a box around its face, as the preview shows it. */
    public static Image picture(Frame frame, Reading reading) {
        return picture(frame, reading, true);
    }

    private static Image picture(Frame frame, Reading reading, boolean mirrored) {
        int height = Math.max(1, (int) ((long) frame.height() * WIDTH / frame.width()));
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (mirrored) {
            pen.translate(WIDTH, 0);
            pen.scale(-1, 1);
        }
        pen.drawImage(whole(frame), 0, 0, WIDTH, height, null);
        if (reading instanceof Reading.Seen seen) {
            pen.setColor(READ);
            box(pen, seen.box(), (double) WIDTH / frame.width());
        } else if (reading instanceof Reading.Unusable unusable) {
            pen.setColor(UNREAD);
            box(pen, unusable.box(), (double) WIDTH / frame.width());
        }
        pen.dispose();
        return image;
    }

    private static void box(Graphics2D pen, FaceBox box, double scale) {
        int width = (int) Math.round(box.width() * scale);
        int height = (int) Math.round(box.height() * scale);
        int left = (int) Math.round(box.x() * scale);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(4));
        pen.drawRoundRect(left, (int) Math.round(box.y() * scale), width, height, 16, 16);
    }

    private static BufferedImage whole(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(frame.toBytes(), 0, bytes, 0, bytes.length);
        return image;
    }
}
