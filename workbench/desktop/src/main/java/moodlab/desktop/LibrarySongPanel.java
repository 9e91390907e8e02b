package moodlab.desktop;

import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.Inks;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.store.CatalogueField;
import net.miginfocom.swing.MigLayout;

/** What the catalogue says of the selected songs, to be changed: Enter or leaving a field keeps what was typed. */
final class LibrarySongPanel extends JPanel {

    private static final Map<CatalogueField, String> LABELS = labels();

    private final LibraryPresenter presenter;
    private final Map<CatalogueField, JTextField> fields = new EnumMap<>(CatalogueField.class);
    private final Map<CatalogueField, String> shown = new EnumMap<>(CatalogueField.class);
    private final JComboBox<Option> mood = Option.box("libraryMood", moods());
    private final JButton retire = new JButton("Retire");
    private final JButton replace = Labels.mnemonic(new JButton(), "Re&place file…");
    private final Labels.Tinted heading = new Labels.Tinted(" ", Font.BOLD, 0, Inks::text);
    private final JTextArea sources = new JTextArea();
    private transient List<SongRow> songs = List.of();
    private boolean showing;

    LibrarySongPanel(LibraryPresenter presenter, Runnable onReplace) {
        super(new MigLayout("fill, insets 8 10 8 10, gapy 3", "[]8[grow, fill]", "[][][][][][][][][][grow, fill]"));
        this.presenter = presenter;
        add(heading, "span, growx, wmin 0, wrap");
        LABELS.forEach(this::field);
        add(Labels.of("M&ood", mood));
        add(mood, "growx, wmin 0, wrap");
        add(retire, "skip 1, split 2");
        add(replace, "wrap");
        sources.setEditable(false);
        sources.setOpaque(false);
        sources.setLineWrap(true);
        sources.setWrapStyleWord(true);
        sources.setFocusable(false);
        JScrollPane scroll = new JScrollPane(sources);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, "span, grow, wmin 0, hmin 0");
        retire.setName("libraryRetire");
        replace.setName("libraryReplace");
        sources.setName("librarySources");
        retire.setToolTipText("A retired song is chosen no more; nothing is deleted (Delete)");
        replace.setToolTipText("Gives the song another file; what lay there before is kept in the home");
        retire.addActionListener(event ->
                presenter.retire(songs.stream().anyMatch(row -> !row.song().retired())));
        replace.addActionListener(event -> onReplace.run());
        mood.addActionListener(event -> moodChosen());
        show(List.of());
    }

    private static Map<CatalogueField, String> labels() {
        Map<CatalogueField, String> labels = new EnumMap<>(CatalogueField.class);
        labels.put(CatalogueField.TITLE, "&Title");
        labels.put(CatalogueField.ARTIST, "A&rtist");
        labels.put(CatalogueField.ALBUM, "A&lbum");
        labels.put(CatalogueField.GENRE, "&Genre");
        labels.put(CatalogueField.TEMPO, "Te&mpo");
        labels.put(CatalogueField.LICENCE, "Li&cence");
        return labels;
    }

    private static List<Option> moods() {
        List<Option> moods = new java.util.ArrayList<>();
        moods.add(new Option("several", "(several)"));
        moods.add(new Option("", "no mood"));
        MoodFolder.all().map(MoodFolder::name).forEach(name -> moods.add(new Option(name, name)));
        return moods;
    }

    private void field(CatalogueField which, String label) {
        JTextField field = new JTextField();
        field.setName("library" + which.label());
        field.addActionListener(event -> keep(which));
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                keep(which);
            }
        });
        fields.put(which, field);
        add(Labels.of(label, field));
        add(field, "growx, wmin 0, wrap");
    }

    /** Songs are those that the field was filled for, whatever has been selected since. */
    private void keep(CatalogueField which) {
        String typed = fields.get(which).getText().strip();
        if (!songs.isEmpty() && !typed.equals(shown.get(which))) {
            shown.put(which, typed);
            presenter.edit(entries(), which, typed);
        }
    }

    private List<Long> entries() {
        return songs.stream().map(SongRow::entry).toList();
    }

    private void moodChosen() {
        String chosen = Option.value(mood);
        if (!showing && !songs.isEmpty() && !chosen.equals("several")) {
            presenter.move(entries(), MoodFolder.named(chosen));
        }
    }

    /** Puts the cursor where a song's words begin. */
    void focus() {
        fields.get(CatalogueField.TITLE).requestFocusInWindow();
    }

    void show(LibraryState state) {
        List<SongRow> selected = state.selected();
        if (!selected.equals(songs)) {
            fields.keySet().stream()
                    .filter(which -> fields.get(which).isFocusOwner())
                    .forEach(this::keep);
            show(selected);
        }
    }

    private void show(List<SongRow> selected) {
        showing = true;
        songs = selected;
        boolean one = songs.size() == 1;
        heading.setText(
                songs.isEmpty() ? "Select a song" : one ? songs.get(0).song().id() : songs.size() + " songs");
        heading.setToolTipText(one ? songs.get(0).song().path().toString() : null);
        fields.forEach((which, field) -> {
            String value = common(which);
            shown.put(which, value);
            field.setText(value);
            field.setCaretPosition(0);
            field.setEnabled(!songs.isEmpty() && (one || which != CatalogueField.TITLE));
        });
        boolean same = songs.stream().map(SongRow::mood).distinct().count() <= 1;
        Option.select(mood, same && !songs.isEmpty() ? songs.get(0).mood() : "several");
        mood.setEnabled(!songs.isEmpty());
        retire.setEnabled(!songs.isEmpty());
        retire.setText(
                !songs.isEmpty() && songs.stream().allMatch(row -> row.song().retired()) ? "Take back" : "Retire");
        replace.setEnabled(one);
        sources.setText(one ? said(songs.get(0)) : "");
        sources.setCaretPosition(0);
        showing = false;
    }

    /** What all have alike; empty where they differ. */
    private String common(CatalogueField which) {
        List<String> values =
                songs.stream().map(row -> row.song().text(which)).distinct().toList();
        return values.size() == 1 ? values.get(0) : "";
    }

    private static String said(SongRow row) {
        if (!row.known()) {
            return "Nothing is known of its mood: drag it to a mood, rate it, or let the model hear it.";
        }
        return row.song().tags().stream().map(LibrarySongPanel::said).collect(Collectors.joining("\n"));
    }

    private static String said(SourceTag tag) {
        String who = Optional.of(tag.who())
                .filter(name -> tag.source() == TagSource.PERSON)
                .orElse(tag.source().label());
        return String.format(
                Locale.ROOT,
                "%s: valence %+.2f ± %.2f, arousal %+.2f ± %.2f; %s",
                who,
                tag.affect().valence(),
                tag.spread().valence(),
                tag.affect().arousal(),
                tag.spread().arousal(),
                tag.why());
    }
}
