package moodlab.store;

import java.util.Optional;
import java.util.function.Function;
import moodlab.store.people.Tables;
import org.jdbi.v3.core.Handle;

/** Lends the store's tables to {@link moodlab.store.people}. */
final class StoredPeople implements Tables, AutoCloseable {

    private final Database database;

    /** The database shuts when its last connection does: kept, so that the next question need not wait for it. */
    private Optional<Handle> anchor = Optional.empty();

    StoredPeople(Database database) {
        this.database = database;
    }

    @Override
    public synchronized Object inTransaction(Function<Handle, Object> work) {
        Object answer = database.read(handle -> {
            if (anchor.isEmpty()) {
                anchor = Optional.of(database.connect());
            }
            return handle.inTransaction(work::apply);
        });
        return answer;
    }

    @Override
    public synchronized void close() {
        anchor.ifPresent(Handle::close);
        anchor = Optional.empty();
    }
}
