package moodlab.desktop;

import java.awt.Font;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import moodlab.music.SongQueue;

/** What was played, plays and is to come: play another, move, take out. */
final class QueuePanel extends Card {

    private final SongPile songs = new SongPile("queueSongs", "The queue");
    private final JLabel hint = Labels.muted("Empty: add songs from the library");
    private final JButton up = Labels.mnemonic(new JButton(), "&Up");
    private final JButton down = Labels.mnemonic(new JButton(), "&Down");
    private final JButton remove = Labels.mnemonic(new JButton(), "&Remove");
    private final transient Orders orders;
    private transient SongQueue shown = SongQueue.EMPTY;

    /** Moves a song. */
    @FunctionalInterface
    interface Move {
        void move(int from, int to);
    }

    /** What can be done with a place of the queue, from 0. */
    record Orders(IntConsumer go, IntConsumer remove, Move move) {}

    QueuePanel(Orders orders) {
        super("fill, insets 10 10 10 10, gapy 6", "[grow, fill][][][]", "[][][grow, fill]");
        this.orders = orders;
        add(Labels.sized("The queue", Font.BOLD, 1), "span, wrap");
        add(hint, "growx, wmin 0");
        add(up);
        add(down);
        add(remove, "wrap");
        add(songs.scrolled(), "span, grow, hmin 80");
        name(up, "queueUp", "Play earlier (Alt+Up)");
        name(down, "queueDown", "Play later (Alt+Down)");
        name(remove, "queueRemove", "Take out of the queue (Delete)");
        hint.setName("queueHint");
        up.addActionListener(event -> move(-1));
        down.addActionListener(event -> move(1));
        remove.addActionListener(event -> take());
        songs.onEnter(() -> orders.go().accept(songs.place()));
        songs.onKey("DELETE", this::take);
        songs.onKey("alt UP", () -> move(-1));
        songs.onKey("alt DOWN", () -> move(1));
    }

    private static void name(JButton button, String name, String tip) {
        button.setName(name);
        button.setToolTipText(tip);
        button.getAccessibleContext().setAccessibleName(tip);
    }

    private void move(int step) {
        int from = songs.place();
        if (shown.has(from) && shown.has(from + step)) {
            orders.move().move(from, from + step);
            songs.choose(from + step);
        }
    }

    private void take() {
        if (shown.has(songs.place())) {
            orders.remove().accept(songs.place());
        }
    }

    void show(SongQueue now) {
        shown = now;
        songs.show(now.songs());
        songs.mark(now.current());
        int left = now.songs().size() - now.current() - 1;
        hint.setText(
                now.songs().isEmpty()
                        ? "Empty: add songs from the library"
                        : left == 0 ? "The last song plays" : left + (left == 1 ? " song" : " songs") + " to come");
        boolean any = !now.songs().isEmpty();
        up.setEnabled(any);
        down.setEnabled(any);
        remove.setEnabled(any);
    }

    void focus() {
        if (songs.place() < 0) {
            songs.choose(Math.max(0, shown.current()));
        }
        songs.focus();
    }
}
