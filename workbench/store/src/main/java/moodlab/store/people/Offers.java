package moodlab.store.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What is offered no more, such as policies that were retired. */
public final class Offers {

    private final Tables tables;

    Offers(Tables tables) {
        this.tables = tables;
    }

    /** The names of that kind that are offered no more. */
    public Set<String> withdrawn(String kind) {
        return People.ask(tables, handle -> names(handle, kind));
    }

    private static Set<String> names(Handle handle, String kind) {
        List<String> names = handle.createQuery("SELECT name FROM withdrawn WHERE kind = :kind")
                .bind("kind", kind)
                .mapTo(String.class)
                .list();
        return new TreeSet<>(names);
    }

    /** Offers it no more. */
    public void withdraw(String kind, String name, By by) {
        change(kind, name, true, by);
    }

    /** Offers it again. */
    public void restore(String kind, String name, By by) {
        change(kind, name, false, by);
    }

    /** Notes in the audit trail that a store is put aside or taken back; that it is, its own folder says. */
    public void noteStore(String name, boolean aside, By by) {
        People.tell(
                tables,
                handle -> AuditRows.note(
                        handle,
                        by,
                        new AuditRows.Change(
                                aside ? "retire store" : "restore store",
                                name,
                                aside ? "offered" : "retired",
                                aside ? "retired" : "offered")));
    }

    private void change(String kind, String name, boolean withdrawn, By by) {
        People.tell(tables, handle -> {
            if (names(handle, kind).contains(name) == withdrawn) {
                return;
            }
            String statement = withdrawn
                    ? "INSERT INTO withdrawn (kind, name) VALUES (:kind, :name)"
                    : "DELETE FROM withdrawn WHERE kind = :kind AND name = :name";
            handle.createUpdate(statement).bind("kind", kind).bind("name", name).execute();
            AuditRows.note(
                    handle,
                    by,
                    new AuditRows.Change(
                            withdrawn ? "retire " + kind : "restore " + kind,
                            name,
                            withdrawn ? "offered" : "retired",
                            withdrawn ? "retired" : "offered"));
        });
    }
}
