package moodlab.desktop;

import java.awt.Font;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JToggleButton;
import moodlab.desktop.library.MoodScatter;
import moodlab.desktop.library.ScatterLegend;
import moodlab.desktop.presenter.library.LibraryPresenter;
import moodlab.desktop.presenter.library.LibraryState;
import moodlab.desktop.widget.Inks;

/** The valence–arousal plane with what its colours mean. */
final class LibraryPlane extends Card {

    private static final List<Option> COLOURS =
            List.of(new Option("mood", "Coloured by mood"), new Option("source", "Coloured by source"));

    private final MoodScatter scatter;
    private final ScatterLegend legend = new ScatterLegend();
    private final JComboBox<Option> colours = Option.box("libraryColours", COLOURS);
    private final JToggleButton larger = Labels.mnemonic(new JToggleButton(), "Lar&ger plane");
    private final Labels.Tinted unknown = new Labels.Tinted(" ", Font.PLAIN, -1, Inks::muted);

    /** @param onLarger whether the plane gets more room than the table */
    LibraryPlane(LibraryPresenter presenter, java.util.function.Consumer<Boolean> onLarger) {
        super("fill, insets 8 8 6 8, gapy 2, hidemode 3", "[grow, fill][]", "[][grow, fill][][]");
        scatter = new MoodScatter(presenter::select);
        add(colours, "growx 0");
        add(larger, "wrap");
        add(scatter, "span, grow, wrap");
        add(legend, "span, growx, wmin 0, wrap");
        add(unknown, "span, growx, wmin 0");
        larger.setName("libraryLarger");
        unknown.setName("libraryUnknown");
        larger.addActionListener(event -> onLarger.accept(larger.isSelected()));
        colours.addActionListener(event -> {
            boolean source = Option.value(colours).equals("source");
            scatter.bySource(source);
            legend.bySource(source);
        });
    }

    void first(boolean now) {
        if (larger.isSelected() != now) {
            larger.doClick();
        }
    }

    void show(LibraryState state) {
        scatter.show(state);
        long left = state.shown().stream().filter(row -> !row.known()).count();
        unknown.setVisible(left > 0);
        unknown.setText(
                left + (left == 1 ? " song is" : " songs are") + " not shown: nothing is known of the mood yet.");
    }
}
