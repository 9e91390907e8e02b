package moodlab.desktop;

import java.awt.Component;
import java.awt.Dimension;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.table.DefaultTableModel;
import moodlab.store.ImportChange;
import moodlab.store.ImportPreview;
import net.miginfocom.swing.MigLayout;

/** The library page's questions. */
final class LibraryDialogs {

    private static final Dimension WIDE = new Dimension(680, 320);

    private final Component owner;
    private File last;

    LibraryDialogs(Component owner) {
        this.owner = owner;
    }

    Optional<Path> folder(String title) {
        return open(title, JFileChooser.DIRECTORIES_ONLY, false, Optional.empty())
                .findFirst();
    }

    Optional<Path> song(String title) {
        return open(title, JFileChooser.FILES_ONLY, false, Optional.empty()).findFirst();
    }

    List<Path> songs(String title) {
        return open(title, JFileChooser.FILES_AND_DIRECTORIES, true, Optional.empty())
                .toList();
    }

    Optional<Path> table(String title) {
        FileNameExtensionFilter csv = new FileNameExtensionFilter("CSV: library.csv, tags.csv", "csv");
        return open(title, JFileChooser.FILES_AND_DIRECTORIES, false, Optional.of(csv))
                .findFirst();
    }

    private Stream<Path> open(String title, int mode, boolean several, Optional<FileNameExtensionFilter> filter) {
        JFileChooser chooser = new JFileChooser(last);
        chooser.setDialogTitle(title);
        chooser.setFileSelectionMode(mode);
        chooser.setMultiSelectionEnabled(several);
        filter.ifPresent(chooser::setFileFilter);
        if (chooser.showDialog(owner, "Choose") != JFileChooser.APPROVE_OPTION) {
            return Stream.empty();
        }
        last = chooser.getCurrentDirectory();
        File[] chosen = several ? chooser.getSelectedFiles() : new File[] {chooser.getSelectedFile()};
        return Stream.of(chosen).map(File::toPath);
    }

    /** Which library files go to; the only one where there is one. */
    Optional<Path> root(List<Path> roots) {
        if (roots.size() < 2) {
            return roots.stream().findFirst();
        }
        Object chosen = JOptionPane.showInputDialog(
                owner,
                "Into which library?",
                "Add files",
                JOptionPane.QUESTION_MESSAGE,
                null,
                roots.toArray(),
                roots.get(0));
        return Optional.ofNullable((Path) chosen);
    }

    void notes(String title, List<String> notes) {
        JTextArea text = new JTextArea(String.join("\n", notes));
        text.setEditable(false);
        text.setCaretPosition(0);
        JScrollPane scroll = new JScrollPane(text);
        scroll.setPreferredSize(WIDE);
        JOptionPane.showMessageDialog(owner, scroll, title, JOptionPane.PLAIN_MESSAGE);
    }

    /** Shows what an import would change and asks whether to; where anything is wrong, says what and where. */
    boolean take(List<ImportPreview> files) {
        long problems = files.stream().mapToLong(file -> file.problems().size()).sum();
        long changes = files.stream().mapToLong(file -> file.changes().size()).sum();
        if (problems > 0) {
            String sentence = problems + (problems == 1 ? " entry does" : " entries do")
                    + " not fit, so nothing is changed. Correct the file and import it again.";
            JOptionPane.showMessageDialog(
                    owner, listed(sentence, faults(files)), "Import", JOptionPane.WARNING_MESSAGE);
            return false;
        }
        if (changes == 0) {
            JOptionPane.showMessageDialog(owner, "All of that is so already: there is nothing to change.");
            return false;
        }
        String[] options = {"Take " + changes + (changes == 1 ? " change" : " changes"), "Change nothing"};
        return JOptionPane.showOptionDialog(
                        owner,
                        listed("This would change. It is noted with your name and can be taken back.", rows(files)),
                        "Import",
                        JOptionPane.DEFAULT_OPTION,
                        JOptionPane.PLAIN_MESSAGE,
                        null,
                        options,
                        options[1])
                == 0;
    }

    private static JPanel listed(String sentence, DefaultTableModel rows) {
        JTable table = new JTable(rows);
        table.setName("libraryPreview");
        table.setEnabled(false);
        JScrollPane scroll = new JScrollPane(table);
        scroll.setPreferredSize(WIDE);
        JPanel panel = new JPanel(new MigLayout("fill, insets 0", "[grow, fill]", "[][grow, fill]"));
        panel.add(new JLabel(sentence), "wrap");
        panel.add(scroll, "grow");
        return panel;
    }

    private static DefaultTableModel rows(List<ImportPreview> files) {
        DefaultTableModel rows = new DefaultTableModel(new String[] {"Line", "Song", "Column", "Before", "After"}, 0);
        for (ImportPreview file : files) {
            for (ImportChange change : file.changes()) {
                rows.addRow(new Object[] {
                    change.line(), change.song().text().title(), change.column(), change.before(), change.after()
                });
            }
        }
        return rows;
    }

    private static DefaultTableModel faults(List<ImportPreview> files) {
        DefaultTableModel rows = new DefaultTableModel(new String[] {"File", "Line", "Column", "What is wrong"}, 0);
        files.forEach(file -> file.problems()
                .forEach(problem -> rows.addRow(
                        new Object[] {file.file().getFileName(), problem.line(), problem.column(), problem.sentence()
                        })));
        return rows;
    }
}
