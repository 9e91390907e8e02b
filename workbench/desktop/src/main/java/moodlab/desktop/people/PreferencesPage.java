package moodlab.desktop.people;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import moodlab.desktop.presenter.people.OwnPresenter;
import moodlab.desktop.presenter.people.OwnState;
import moodlab.desktop.widget.Typing;
import moodlab.session.people.KnownSong;
import moodlab.store.people.Preferences;
import moodlab.store.people.Wish;
import net.miginfocom.swing.MigLayout;

/** What a person likes, and what is never to play for them. */
public final class PreferencesPage {

    private static final int LIST_HEIGHT = 110;

    private final Sheet sheet = new Sheet("preferences");
    private final JTextField genres = text("preferencesGenres");
    private final JTextField artists = text("preferencesArtists");
    private final JTextField languages = text("preferencesLanguages");
    private final JComboBox<Wish> morning = wish("preferencesMorning");
    private final JComboBox<Wish> evening = wish("preferencesEvening");
    private final JTextField search = text("preferencesSearch");
    private final DefaultListModel<KnownSong> offered = new DefaultListModel<>();
    private final DefaultListModel<KnownSong> never = new DefaultListModel<>();
    private final Map<String, KnownSong> songs = new LinkedHashMap<>();
    private final JButton save;
    private final SheetPage page;

    public PreferencesPage(OwnPresenter presenter, Runnable back) {
        save = Sheet.button("preferencesSave", "&Save", () -> presenter.prefer(this::read));
        sheet.title("My preferences")
                .say("Several are parted by commas. All may stay empty.")
                .field("&Genres I like", genres)
                .field("&Artists I like", artists)
                .field("&Languages I understand", languages)
                .field("In the &morning", morning)
                .field("In the &evening", evening)
                .wide(shelves())
                .buttons(save, Sheet.button("preferencesBack", "&Back", back));
        search.getDocument().addDocumentListener(new Typing(this::offer));
        page = new SheetPage("preferencesPage", sheet, shown -> {
            SheetPage.begin(shown, save, genres);
            presenter.look();
        });
    }

    public SheetPage page() {
        return page;
    }

    /** Fills the fields in. After a fault what was typed stays. */
    public void show(OwnState state) {
        sheet.news(state.news(), state.problem());
        save.setEnabled(state.loaded());
        Stream.of(genres, artists, languages, morning, evening).forEach(field -> field.setEnabled(state.loaded()));
        if (!state.problem().isEmpty()) {
            return;
        }
        Preferences now = state.preferences();
        genres.setText(String.join(", ", now.genres()));
        artists.setText(String.join(", ", now.artists()));
        languages.setText(String.join(", ", now.languages()));
        morning.setSelectedItem(now.morning());
        evening.setSelectedItem(now.evening());
        songs.clear();
        state.songs().forEach(song -> songs.put(song.id(), song));
        never.clear();
        now.never().forEach(id -> never.addElement(songs.getOrDefault(id, new KnownSong(id, id, "", ""))));
        offer();
    }

    private Preferences read() {
        return new Preferences(
                entries(genres),
                entries(artists),
                java.util.stream.IntStream.range(0, never.size())
                        .mapToObj(i -> never.get(i).id())
                        .toList(),
                entries(languages),
                (Wish) morning.getSelectedItem(),
                (Wish) evening.getSelectedItem());
    }

    private static List<String> entries(JTextField field) {
        return Arrays.stream(field.getText().split(",")).map(String::strip).toList();
    }

    /** The songs that the search finds and that are not shunned yet. */
    private void offer() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        offered.clear();
        songs.values().stream()
                .filter(song -> !never.contains(song))
                .filter(song -> song.toString().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(offered::addElement);
    }

    private JPanel shelves() {
        JPanel shelves = new JPanel(new MigLayout("insets 0, gapy 4", "[grow, fill, sg]8[]8[grow, fill, sg]", ""));
        shelves.setOpaque(false);
        JList<KnownSong> left = list("preferencesSongs", offered);
        JList<KnownSong> right = list("preferencesNever", never);
        shelves.add(new javax.swing.JLabel("Songs here, found by"), "split 2, growx 0");
        shelves.add(search, "growx, wmin 60");
        shelves.add(new javax.swing.JLabel("Never to play"), "skip 1, wrap");
        shelves.add(new JScrollPane(left), "h " + LIST_HEIGHT + "!, w 100:200");
        shelves.add(Sheet.button("preferencesShun", "&Never →", () -> move(left, never)), "split 2, flowy, sgx way");
        shelves.add(Sheet.button("preferencesAllow", "← All&ow", () -> allow(right)), "sgx way");
        shelves.add(new JScrollPane(right), "h " + LIST_HEIGHT + "!, w 100:200");
        return shelves;
    }

    private void move(JList<KnownSong> from, DefaultListModel<KnownSong> to) {
        from.getSelectedValuesList().forEach(to::addElement);
        offer();
    }

    private void allow(JList<KnownSong> from) {
        from.getSelectedValuesList().forEach(never::removeElement);
        offer();
    }

    private static JList<KnownSong> list(String name, DefaultListModel<KnownSong> model) {
        JList<KnownSong> list = new JList<>(model);
        list.setName(name);
        return list;
    }

    private static JTextField text(String name) {
        JTextField field = new JTextField();
        field.setName(name);
        return field;
    }

    private static JComboBox<Wish> wish(String name) {
        JComboBox<Wish> box = new JComboBox<>(Wish.values());
        box.setName(name);
        box.setRenderer(new DefaultListCellRenderer() {
            @Override
            public java.awt.Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                String words = value instanceof Wish each ? each.words() : "";
                return super.getListCellRendererComponent(list, words, index, selected, focused);
            }
        });
        return box;
    }
}
