package moodlab.desktop;

import java.awt.Font;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import moodlab.desktop.presenter.Summary;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** What a session came to, and where its log is. */
final class EndPage extends JPanel {

    private final JPanel card =
            new Card("insets 24 32 24 32, gapy 6, hidemode 3", "[110!][110!][110!][110!][110!]", "");
    private final JButton again = Labels.mnemonic(new JButton(), "&New session");
    private final JButton close = Labels.mnemonic(new JButton(), "&Close window");

    EndPage(Runnable onAgain, Runnable onClose) {
        super(new MigLayout("fill", "[center]", "[center]"));
        setName("endPage");
        again.setName("again");
        close.setName("close");
        again.addActionListener(event -> onAgain.run());
        close.addActionListener(event -> onClose.run());
        add(card);
    }

    JButton againButton() {
        return again;
    }

    void show(Summary summary) {
        card.removeAll();
        card.add(
                Labels.sized("Thank you. Session " + summary.facts().name() + " is over.", Font.BOLD, 8),
                "span, wrap 10");
        figure(Integer.toString(summary.rounds()), "rounds");
        figure(Integer.toString(summary.thumbsUp()), "thumbs up");
        figure(Integer.toString(summary.thumbsDown()), "thumbs down");
        figure(mean(summary), "mean reward");
        figure(Integer.toString(summary.missing()), "without answer");
        if (!summary.trouble().isEmpty()) {
            String text = "<html>" + escaped(summary.trouble());
            card.add(new Labels.Tinted(text, Font.PLAIN, 0, Inks::bad), "newline, span, w 200:550, gaptop 8");
        }
        card.add(Labels.muted("The log is in this folder:"), "newline, span, gaptop 10, wrap");
        card.add(copyable("logFolder", summary.facts().home().toString()), "span, growx, wrap");
        card.add(Labels.muted("This command writes it as CSV files:"), "span, gaptop 4, wrap");
        card.add(copyable("exportCommand", export(summary)), "span, growx, wrap");
        card.add(again, "span, split 2, gaptop 14, h 34!");
        card.add(close, "h 34!");
        card.revalidate();
        card.repaint();
    }

    private void figure(String figure, String meaning) {
        JPanel pair = new JPanel(new MigLayout("insets 0, gapy 0", "", ""));
        pair.setOpaque(false);
        pair.add(Labels.sized(figure, Font.BOLD, 14), "wrap");
        pair.add(Labels.muted(meaning));
        card.add(pair);
    }

    private static String mean(Summary summary) {
        return summary.meanReward().isPresent()
                ? String.format(Locale.ROOT, "%.2f", summary.meanReward().getAsDouble())
                : "–";
    }

    private static String export(Summary summary) {
        String home = summary.facts().home().toString();
        return Stream.of("moodlab export --home", quoted(home), "--format csv --to", quoted(home + "/export"))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String path) {
        return path.contains(" ") ? "\"" + path + "\"" : path;
    }

    private static JTextField copyable(String name, String text) {
        JTextField field = new JTextField(text);
        field.setName(name);
        field.setEditable(false);
        field.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        field.setCaretPosition(0);
        return field;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
