package moodlab.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses to change or delete what was logged. Public because the database makes it by name. */
public final class AppendOnly implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("the log is append-only: what was written stays as it is");
    }
}
