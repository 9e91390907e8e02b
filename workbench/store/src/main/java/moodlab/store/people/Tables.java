package moodlab.store.people;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The store's tables. */
@FunctionalInterface
public interface Tables {

    /**
     * Reads or changes them in one transaction, which is on disk when this returns and undone where the work throws.
     *
     * @throws RuntimeException with a sentence where the store cannot be read or written
     */
    Object inTransaction(Function<Handle, Object> work);
}
