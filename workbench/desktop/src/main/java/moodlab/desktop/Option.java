package moodlab.desktop;

import java.util.List;
import javax.swing.JComboBox;

/**
 * An entry of a choice.
 *
 * @param value as settings have it
 * @param label as people read it
 */
record Option(String value, String label) {

    @Override
    public String toString() {
        return label;
    }

    static JComboBox<Option> box(String name, List<Option> options) {
        JComboBox<Option> box = new JComboBox<>(options.toArray(Option[]::new));
        box.setName(name);
        return box;
    }

    static String value(JComboBox<Option> box) {
        return box.getItemAt(box.getSelectedIndex()).value();
    }

    /** Leaves the box as it is where there is no such entry. */
    static void select(JComboBox<Option> box, String value) {
        for (int i = 0; i < box.getItemCount(); i++) {
            if (box.getItemAt(i).value().equals(value)) {
                box.setSelectedIndex(i);
            }
        }
    }
}
