package moodlab.desktop.widget;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import moodlab.desktop.presenter.RankedSong;
import net.miginfocom.swing.MigLayout;

/** One song of the ranked list: place, title, artist, mood, why, and its probability as a bar and a figure. */
public final class RankedRow extends JPanel {

    private final JLabel place = new JLabel();
    private final JLabel title = new JLabel();
    private final JLabel why = new JLabel();
    private final JLabel figure = new JLabel();
    private final Bar bar = new Bar();
    private boolean playing;
    private boolean lit;

    public RankedRow() {
        super(new MigLayout(
                "fillx, insets 3 12 3 12, gapy 0, novisualpadding",
                "[26!][grow, fill, 0:100:][70!]8[52!, right]",
                "[][]"));
        setOpaque(false);
        add(place, "spany 2");
        add(title, "wmin 0");
        add(bar, "spany 2, h 8!, growx");
        add(figure, "spany 2, wrap");
        add(why, "wmin 0");
    }

    /**
     * Takes on a song.
     *
     * @param share of the bar that is filled: the song's probability by the list's highest
     * @param selected whether the keyboard is on it
     */
    public void show(RankedSong song, double share, boolean selected) {
        Font plain = UIManager.getFont("Label.font");
        playing = song.playing();
        lit = selected;
        style(place, playing ? "" : Integer.toString(song.position()), plain, Inks.muted());
        place.setIcon(playing ? Glyph.play(13) : null);
        place.setForeground(playing ? Inks.accent() : Inks.muted());
        String by = song.artist().isBlank() ? "" : " – " + song.artist();
        style(title, song.title() + by, plain.deriveFont(Font.BOLD), Inks.text());
        style(why, song.mood() + " · " + song.why(), plain.deriveFont(plain.getSize2D() - 1), Inks.muted());
        style(figure, percent(song.probability()), plain, Inks.text());
        bar.share = share;
        getAccessibleContext()
                .setAccessibleName(song.position() + ". " + title.getText() + ", " + figure.getText() + ", "
                        + why.getText() + (playing ? ", playing" : ""));
    }

    /** A share as people read it; small ones keep a figure after the point. */
    public static String percent(double share) {
        return String.format(java.util.Locale.ROOT, share < 0.0995 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    private static void style(JLabel label, String text, Font font, Color ink) {
        label.setText(text);
        label.setFont(font);
        label.setForeground(ink);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (playing || lit) {
            Graphics2D pen = Inks.smooth(graphics);
            pen.setColor(Inks.mix(Inks.accent(), Inks.card(), playing ? 0.16 : 0.09));
            pen.fillRoundRect(2, 1, getWidth() - 4, getHeight() - 2, 10, 10);
            pen.dispose();
        }
        super.paintComponent(graphics);
    }

    private static final class Bar extends JPanel {

        private double share;

        Bar() {
            setOpaque(false);
            setPreferredSize(new Dimension(70, 8));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D pen = Inks.smooth(graphics);
            int height = getHeight();
            pen.setColor(Inks.faint());
            pen.fillRoundRect(0, 0, getWidth(), height, height, height);
            pen.setColor(Inks.accent());
            int width = (int) Math.round(getWidth() * share);
            pen.fillRoundRect(0, 0, width, height, Math.min(width, height), height);
            pen.dispose();
        }
    }
}
