package moodlab.desktop.people;

import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import moodlab.store.people.Retention;
import moodlab.store.people.Role;
import net.miginfocom.swing.MigLayout;

/** What the admin panel asks for in small dialogs. */
final class AdminForms {

    /** What is offered first. */
    private static final int DAYS = 365;

    private AdminForms() {}

    static JComboBox<Role> roles() {
        JComboBox<Role> roles = new JComboBox<>(Role.values());
        roles.setName("adminRoles");
        return roles;
    }

    static JPanel form(JComboBox<?>... boxes) {
        JPanel form = new JPanel(new MigLayout("insets 0", "[right]8[220!, fill]", ""));
        for (JComboBox<?> box : boxes) {
            form.add(new JLabel("Role"));
            form.add(box, "wrap");
        }
        return form;
    }

    static JPanel secrets(JPanel form, JPasswordField first, JPasswordField second) {
        form.add(new JLabel("Password"));
        form.add(first, "wrap");
        form.add(new JLabel("Again"));
        form.add(second, "wrap");
        form.add(new JLabel("Ten characters or more; the person can change it."), "span");
        return form;
    }

    static JSpinner days() {
        JSpinner days = new JSpinner(new SpinnerNumberModel(DAYS, 0, Retention.MOST, 1));
        days.setName("keepDays");
        return days;
    }

    static JPanel keeping(JSpinner days) {
        JPanel form = form();
        form.add(new JLabel("Days after the last session"));
        form.add(days, "wrap");
        form.add(new JLabel("0 for no reminder. Nothing is deleted by itself."), "span");
        return form;
    }
}
