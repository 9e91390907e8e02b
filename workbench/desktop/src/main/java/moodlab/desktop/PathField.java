package moodlab.desktop;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** A choice, one of whose entries asks for a path. */
final class PathField extends JPanel {

    private final JComboBox<Option> kind;
    private final JTextField path = new JTextField();
    private final JButton browse = new JButton("Browse…");
    private final String pathKind;

    /**
     * @param name of the choice; the path's is {@code namePath}
     * @param pathKind the entry that asks for a path
     * @param chooses {@link JFileChooser#FILES_ONLY} or {@link JFileChooser#DIRECTORIES_ONLY}
     */
    PathField(String name, List<Option> kinds, String pathKind, int chooses) {
        super(new MigLayout("insets 0, fillx, gapy 4, hidemode 3", "[grow, fill][]", "[]0[]"));
        setOpaque(false);
        this.kind = Option.box(name, kinds);
        this.pathKind = pathKind;
        path.setName(name + "Path");
        browse.setName(name + "Browse");
        path.getAccessibleContext().setAccessibleName("Path");
        add(kind, "span, growx, wrap");
        add(path, "w 100:200, gaptop 4");
        add(browse, "gaptop 4");
        kind.addActionListener(event -> showPath());
        browse.addActionListener(event -> choose(chooses));
        showPath();
    }

    JComboBox<Option> kind() {
        return kind;
    }

    String kindValue() {
        return Option.value(kind);
    }

    String path() {
        return path.getText();
    }

    void fill(String kindValue, String pathText) {
        Option.select(kind, kindValue);
        path.setText(pathText);
        showPath();
    }

    private void showPath() {
        boolean wanted = kindValue().equals(pathKind);
        path.setVisible(wanted);
        browse.setVisible(wanted);
        revalidate();
    }

    private void choose(int chooses) {
        JFileChooser chooser = new JFileChooser(path.getText());
        chooser.setFileSelectionMode(chooses);
        if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
            path.setText(chooser.getSelectedFile().toString());
        }
    }
}
