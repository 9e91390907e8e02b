package moodlab.desktop;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JPanel;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.desktop.widget.AffectGrid;
import moodlab.desktop.widget.Inks;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.session.library.LibraryOrder;
import net.miginfocom.swing.MigLayout;

/** Asks a person where songs lie, the least certain first, and says how far people agree. */
final class LibraryRatePanel extends JPanel {

    private final JButton next = Labels.mnemonic(new JButton(), "Rate ne&xt");
    private final JButton take = new JButton("Take rating back");
    private final Labels.Tinted song = new Labels.Tinted(" ", Font.BOLD, 1, Inks::text);
    private final Labels.Tinted said = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted left = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final Labels.Tinted agreement = new Labels.Tinted(" ", Font.PLAIN, 0, Inks::muted);
    private final AffectGrid grid;

    LibraryRatePanel(LibraryPresenter presenter) {
        super(new MigLayout("fill, insets 8 10 8 10, gapy 4", "[grow, fill][]", "[][][grow, fill][][]"));
        grid = new AffectGrid(presenter::rate);
        grid.setName("libraryGrid");
        grid.setToolTipText("Click where the song lies, or go there with the arrow keys and press Enter.");
        grid.getAccessibleContext().setAccessibleName("Affect grid: where does the song lie?");
        next.setName("libraryRateNext");
        next.setToolTipText("The song whose tags are the least certain among those that you have not rated");
        take.setName("libraryUnrate");
        agreement.setName("libraryAgreement");
        add(song, "growx, wmin 0");
        add(next, "growx, wrap");
        add(said, "span, growx, wmin 0, wrap");
        add(grid, "span, w ::380, grow, hmin 120, wrap");
        add(left, "growx, wmin 0");
        add(take, "wrap");
        add(agreement, "span, growx, wmin 0");
        next.addActionListener(event -> {
            presenter.rateNext();
            grid.reset();
            grid.requestFocusInWindow();
        });
        take.addActionListener(event -> presenter.order(
                new LibraryOrder.Unrate(List.copyOf(presenter.state().selection()))));
    }

    void show(LibraryState state) {
        List<SongRow> selected = state.selected();
        boolean one = selected.size() == 1;
        song.setText(one ? selected.get(0).title() : "Select one song, or rate the next");
        List<SourceTag> ratings = one
                ? selected.get(0).song().stated().stream()
                        .filter(tag -> tag.source() == TagSource.PERSON)
                        .toList()
                : List.of();
        said.setText(
                ratings.isEmpty()
                        ? one ? "Nobody has rated it." : " "
                        : ratings.stream().map(LibraryRatePanel::words).collect(Collectors.joining(" · ")));
        grid.setEnabled(one);
        take.setEnabled(!ratings.isEmpty());
        left.setText(state.rating().queue().size() + " songs are left for you.");
        agreement.setText("<html>" + state.rating().agreement());
    }

    private static String words(SourceTag tag) {
        return String.format(
                Locale.ROOT,
                "%s: %+.2f, %+.2f",
                tag.who(),
                tag.affect().valence(),
                tag.affect().arousal());
    }
}
