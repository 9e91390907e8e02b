package moodlab.desktop.people;

import java.awt.print.PrinterException;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import moodlab.desktop.widget.Inks;
import net.miginfocom.swing.MigLayout;

/** The certificate of an erasure, to read, print and save. */
public final class CertificatePage extends JPanel {

    private final JEditorPane paper = new JEditorPane();
    private final JLabel news = new JLabel(" ");
    private final JButton print = Sheet.button("certificatePrint", "&Print…", this::print);

    public CertificatePage(Runnable save, Runnable done) {
        super(new MigLayout("fill, insets 16, gapy 10", "[grow, fill]", "[grow, fill][][]"));
        setName("certificatePage");
        paper.setName("certificate");
        paper.setContentType("text/html");
        paper.setEditable(false);
        add(new JScrollPane(paper), "wrap");
        JPanel buttons = new JPanel(new MigLayout("insets 0", "", ""));
        buttons.setOpaque(false);
        buttons.add(print);
        buttons.add(Sheet.button("certificateSave", "&Save…", save));
        buttons.add(Sheet.button("certificateDone", "&Done", done));
        buttons.add(new JLabel(
                "The receipt is shown here only, and kept nowhere: print or save this page for the person."));
        add(buttons, "wrap");
        news.setName("certificateNews");
        add(news);
    }

    /** Shows it, with the receipt. */
    public void show(String html) {
        paper.setText(html);
        paper.setCaretPosition(0);
        say("", "");
    }

    /** A sentence on what was done, or on what went wrong; empty for neither. */
    public void say(String done, String problem) {
        news.setForeground(problem.isEmpty() ? Inks.good() : Inks.bad());
        news.setText(Sheet.html(problem.isEmpty() ? done : problem));
    }

    private void print() {
        try {
            if (paper.print()) {
                say("It is being printed.", "");
            }
        } catch (PrinterException e) {
            say("", "It could not be printed (" + e.getMessage() + "): save it, and print it from a browser.");
        }
    }
}
