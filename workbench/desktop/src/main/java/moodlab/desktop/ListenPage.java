package moodlab.desktop;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import moodlab.desktop.presenter.TransportState;
import moodlab.desktop.widget.Typing;
import moodlab.domain.song.Song;
import moodlab.music.SongQueue;
import net.miginfocom.swing.MigLayout;

/** Songs to listen to outside of sessions: the library, the queue, and what plays. */
final class ListenPage extends JPanel {

    private final SongPile library = new SongPile("librarySongs", "Songs of the library");
    private final QueuePanel queue;
    private final TransportPanel transport;
    private final JTextField search = new JTextField();
    private final JButton play = Labels.mnemonic(new JButton(), "&Play");
    private final JButton add = Labels.mnemonic(new JButton(), "&Add to the queue");
    private final JButton back = Labels.mnemonic(new JButton(), "&Back");
    private final JLabel note = Labels.muted("Looking through the songs …");
    private List<Song> songs = List.of();

    /**
     * What the page can ask for.
     *
     * @param play now
     * @param add to the end of the queue
     */
    record Orders(Consumer<Song> play, Consumer<Song> add, QueuePanel.Orders queue, Runnable leave) {}

    ListenPage(SessionControls controls, Orders orders) {
        super(new MigLayout("fill, insets 12, gap 10", "[grow 55, fill][grow 45, fill]", "[][grow, fill][]"));
        setName("listenPage");
        queue = new QueuePanel(orders.queue());
        transport = new TransportPanel(controls);
        add(top(), "span, growx, wrap");
        add(left(), "grow, w 100:500:, sg half");
        add(queue, "grow, w 100:400:, wrap");
        add(transport, "span, growx");
        transport.show("Nothing plays yet", "Choose a song and press Enter");
        play.setName("playSong");
        play.addActionListener(event -> library.chosen().ifPresent(orders.play()));
        add.setName("addSong");
        add.addActionListener(event -> library.chosen().ifPresent(orders.add()));
        back.setName("leaveListening");
        back.addActionListener(event -> orders.leave().run());
        library.onEnter(() -> library.chosen().ifPresent(orders.play()));
        library.onKey("INSERT", () -> library.chosen().ifPresent(orders.add()));
        search.getDocument().addDocumentListener(new Typing(this::filter));
    }

    private JPanel top() {
        JPanel top = new JPanel(new MigLayout("fillx, insets 0", "[][grow, fill][]", ""));
        top.setOpaque(false);
        top.add(Labels.sized("Listen to songs", Font.BOLD, 5));
        note.setName("listenNote");
        top.add(note, "wmin 0, gapleft 10");
        top.add(back);
        return top;
    }

    private JPanel left() {
        Card left = new Card("fill, insets 10 10 10 10, gapy 6", "[grow, fill][][]", "[][][grow, fill]");
        left.add(Labels.sized("The library", Font.BOLD, 1), "span, wrap");
        search.setName("searchSongs");
        left.add(Labels.of("&Search", search), "split 2");
        left.add(search, "growx");
        left.add(play);
        left.add(add, "wrap");
        left.add(library.scrolled(), "span, grow, hmin 80");
        play.setToolTipText("Play now (Enter)");
        add.setToolTipText("Play after those in the queue (Insert)");
        return left;
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        library.show(songs.stream()
                .filter(song -> SongPile.line(song).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    void songs(List<Song> found) {
        songs = found;
        filter();
        library.first();
    }

    void note(String text) {
        note.setText(text.isEmpty() ? " " : text);
        note.setToolTipText(text.isEmpty() ? null : text);
    }

    void show(SongQueue now) {
        queue.show(now);
        Optional<Song> playing = now.playing();
        playing.ifPresent(song -> transport.show(song.title(), SongPile.about(song)));
        transport.skippable(now.upcoming().isPresent());
    }

    void show(TransportState state) {
        transport.show(state);
    }

    void focusQueue() {
        queue.focus();
    }

    void focusLibrary() {
        library.focus();
    }
}
