package moodlab.desktop.presenter.people;

import java.util.List;
import moodlab.session.people.Action;

/** A table of the admin panel. */
public enum AdminTab {
    PEOPLE("People", Action.SEE_PEOPLE, List.of("Pseudonym", "Role", "State", "Registered (UTC)")),
    DUE("Due", Action.SEE_PEOPLE, List.of("Pseudonym", "Last session (UTC)", "Sessions", "Due since (UTC)")),
    MODELS("Models", Action.SEE_OFFERS, List.of("Model", "What it is", "State")),
    POLICIES("Policies", Action.SEE_OFFERS, List.of("Policy", "Settings", "State")),
    STORES("Stores", Action.SEE_OFFERS, List.of("Store", "What it is", "State")),
    AUDIT("Audit trail", Action.SEE_AUDIT, List.of("No.", "Time (UTC)", "Who", "Action", "What", "Before", "After"));

    private final String title;
    private final Action action;
    private final List<String> columns;

    AdminTab(String title, Action action, List<String> columns) {
        this.title = title;
        this.action = action;
        this.columns = columns;
    }

    public String title() {
        return title;
    }

    /** What one has to be allowed to see it. */
    public Action action() {
        return action;
    }

    /** The columns' headings. */
    public List<String> columns() {
        return columns;
    }

    /** Whether its rows are people. */
    public boolean aboutPeople() {
        return this == PEOPLE || this == DUE;
    }

    /** Whether its rows can be retired and restored. */
    public boolean retirable() {
        return this == PEOPLE || this == MODELS || this == POLICIES || this == STORES;
    }
}
