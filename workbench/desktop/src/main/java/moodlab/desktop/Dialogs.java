package moodlab.desktop;

import java.awt.Component;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import moodlab.desktop.presenter.Hints;

/** The window's questions and news. */
final class Dialogs {

    private static final int WIDTH = 420;

    private final Component owner;

    Dialogs(Component owner) {
        this.owner = owner;
    }

    /** Asks whether to end the session; going on is what Enter and Escape mean. */
    boolean end() {
        return ask(
                "End the session?",
                "Your answers are saved. The song stops and the log is closed.",
                "End session",
                "Go on");
    }

    /** Asks whether to delete a recording; keeping it is what Enter and Escape mean. */
    boolean deleteRecording() {
        return ask(
                "Delete the recording?",
                "Its key is destroyed first, then its files are deleted: nobody can bring it back. What was read stays in the log.",
                "Delete recording",
                "Keep it");
    }

    /** Asks whether to give a session up that was cut off; keeping it is what Enter and Escape mean. */
    boolean closeAsIncomplete(String session) {
        return ask(
                "Close " + session + " as incomplete?",
                "All that was logged of it stays; it cannot go on afterwards.",
                "Close as incomplete",
                "Keep it");
    }

    /** The log could not be written: asks whether to try again. */
    boolean tryAgain(String sentence) {
        return !ask(
                "The log could not be written",
                sentence + " Nothing that was shown as saved is lost; the last answer may not be saved.",
                "End session",
                "Try again");
    }

    /** Has a small form filled in; false where the person leaves it. */
    boolean fill(String title, JPanel form) {
        return JOptionPane.showConfirmDialog(
                        owner, form, title, JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE)
                == JOptionPane.OK_OPTION;
    }

    void failed(String title, String sentence) {
        JOptionPane.showMessageDialog(owner, wrapped(sentence), title, JOptionPane.ERROR_MESSAGE);
    }

    /** Tells that something is done. */
    void tell(String title, String sentence) {
        JOptionPane.showMessageDialog(owner, wrapped(sentence), title, JOptionPane.INFORMATION_MESSAGE);
    }

    void keys() {
        String rows = Stream.of(Command.values())
                .map(command ->
                        "<tr><td><b>" + command.keysInWords() + "</b></td><td>" + command.meaning() + "</td></tr>")
                .collect(Collectors.joining());
        String more = "<tr><td><b>1 … 9, Enter</b></td><td>Choose from the list, where the listener chooses</td></tr>"
                + "<tr><td><b>Ctrl+L</b></td><td>Live plot of the last minute</td></tr>"
                + LibraryMenus.help()
                + "<tr><td><b>Ctrl+D</b></td><td>Light or dark</td></tr>"
                + "<tr><td><b>Alt + underlined letter</b></td><td>Go to a field or a button</td></tr>";
        JOptionPane.showMessageDialog(
                owner, "<html><table cellpadding=3>" + rows + more + "</table>", "Keys", JOptionPane.PLAIN_MESSAGE);
    }

    void about() {
        JOptionPane.showMessageDialog(
                owner,
                wrapped("Moodlab, a workbench for research on music that answers to expressions. " + Hints.PRIVACY
                        + " Free software under the GNU General Public License, version 3 or later."),
                "About Moodlab",
                JOptionPane.PLAIN_MESSAGE);
    }

    private boolean ask(String title, String text, String yes, String no) {
        String[] options = {yes, no};
        int answer = JOptionPane.showOptionDialog(
                owner,
                wrapped(text),
                title,
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                options,
                no);
        return answer == 0;
    }

    private static String wrapped(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<html><div style='width:" + WIDTH + "px'>" + escaped + "</div>";
    }
}
