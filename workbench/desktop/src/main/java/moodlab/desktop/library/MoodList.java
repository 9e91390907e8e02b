package moodlab.desktop.library;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.datatransfer.DataFlavor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DropMode;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.TransferHandler;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.Inks;
import moodlab.domain.song.MoodFolder;

/** The mood folders with how many songs count to each: a click shows one's songs, and songs can be dropped on it. */
public final class MoodList extends JList<MoodList.Entry> {

    private static final int DOT = 11;

    private final transient Actions actions;
    private transient List<SongRow> counted = List.of();
    private transient Map<String, Long> counts = Map.of();
    private boolean showing;

    /**
     * A row of the list.
     *
     * @param mood a mood folder's name, empty text for none; empty for all songs
     */
    public record Entry(String label, Optional<String> mood, long count) {

        Optional<MoodFolder> folder() {
            return mood.flatMap(MoodFolder::named);
        }
    }

    /** What a person does with the list; a mood is empty for none. */
    public record Actions(
            Consumer<Optional<String>> filter,
            BiConsumer<List<Long>, Optional<MoodFolder>> move,
            BiConsumer<List<Path>, Optional<MoodFolder>> add) {}

    public MoodList(Actions actions) {
        this.actions = actions;
        setName("libraryMoods");
        setOpaque(false);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setDropMode(DropMode.ON);
        setTransferHandler(new Handler());
        setCellRenderer(new Cell());
        setFixedCellHeight(28);
        setToolTipText("Drag songs here to let them count to a mood; no file is moved. A click shows a mood's songs.");
        getAccessibleContext().setAccessibleName("Moods");
        addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !showing && getSelectedValue() != null) {
                actions.filter().accept(getSelectedValue().mood());
            }
        });
    }

    /** Shows how many songs count to each mood, and which are shown. */
    public void show(LibraryState state) {
        Map<String, Long> now = state.all() == counted ? counts : state.moods();
        counted = state.all();
        showing = true;
        if (!now.equals(counts) || getModel().getSize() == 0) {
            counts = now;
            setListData(entries(now).toArray(Entry[]::new));
        }
        for (int i = 0; i < getModel().getSize(); i++) {
            if (getModel().getElementAt(i).mood().equals(state.filter().mood())) {
                setSelectedIndex(i);
            }
        }
        showing = false;
    }

    private static List<Entry> entries(Map<String, Long> counts) {
        List<Entry> entries = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        entries.add(new Entry("All songs", Optional.empty(), all));
        MoodFolder.all()
                .map(MoodFolder::name)
                .forEach(mood -> entries.add(new Entry(mood, Optional.of(mood), counts.getOrDefault(mood, 0L))));
        entries.add(new Entry("no mood", Optional.of(""), counts.getOrDefault("", 0L)));
        return entries;
    }

    private static final class Cell extends JPanel implements ListCellRenderer<Entry> {

        private final JLabel name = new JLabel();
        private final JLabel count = new JLabel();

        Cell() {
            super(new BorderLayout(8, 0));
            setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 10));
            add(name, BorderLayout.CENTER);
            add(count, BorderLayout.EAST);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Entry> list, Entry entry, int index, boolean isSelected, boolean hasFocus) {
            JList.DropLocation drop = list.getDropLocation();
            boolean target = drop != null && drop.getIndex() == index && index > 0;
            boolean lit = isSelected || target;
            setOpaque(lit);
            setBackground(target ? Inks.accent() : list.getSelectionBackground());
            name.setText(entry.label());
            name.setIcon(entry.mood().isEmpty() ? null : new Dot(entry.mood().get()));
            name.setFont(list.getFont().deriveFont(index == 0 ? Font.BOLD : Font.PLAIN));
            name.setForeground(lit ? list.getSelectionForeground() : entry.count() == 0 ? Inks.muted() : Inks.text());
            count.setText(Long.toString(entry.count()));
            count.setForeground(lit ? list.getSelectionForeground() : Inks.muted());
            getAccessibleContext().setAccessibleName(entry.label() + ", " + entry.count() + " songs");
            return this;
        }
    }

    /** A mood's mark, as in the scatter. */
    record Dot(String mood) implements Icon {

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D pen = Inks.smooth(graphics);
            pen.setColor(MoodInks.mood(mood));
            if (MoodInks.square(mood)) {
                pen.fillRect(x + 1, y + 1, DOT - 2, DOT - 2);
            } else {
                pen.fillOval(x, y, DOT, DOT);
            }
            pen.dispose();
        }

        @Override
        public int getIconWidth() {
            return DOT;
        }

        @Override
        public int getIconHeight() {
            return DOT;
        }
    }

    private final class Handler extends TransferHandler {

        @Override
        public boolean canImport(TransferSupport support) {
            boolean known = support.isDataFlavorSupported(SongTransfer.FLAVOR)
                    || support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
            return known
                    && target(support).filter(entry -> entry.mood().isPresent()).isPresent();
        }

        private Optional<Entry> target(TransferSupport support) {
            int index =
                    support.isDrop() ? ((JList.DropLocation) support.getDropLocation()).getIndex() : getSelectedIndex();
            return index < 0 ? Optional.empty() : Optional.of(getModel().getElementAt(index));
        }

        @Override
        public boolean importData(TransferSupport support) {
            if (!canImport(support)) {
                return false;
            }
            Optional<MoodFolder> mood = target(support).flatMap(Entry::folder);
            SongTransfer.songs(support.getTransferable())
                    .ifPresent(songs -> actions.move().accept(songs, mood));
            SongTransfer.files(support.getTransferable())
                    .ifPresent(files -> actions.add().accept(files, mood));
            return true;
        }
    }
}
