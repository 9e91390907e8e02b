package moodlab.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Flyway says, its warning that this H2 is newer than those it was tried with included, to the debug log:
 * nobody in front of the window can do anything about it. Errors come as exceptions anyway. Public because Flyway makes
 * it by name.
 */
public final class QuietMigration implements LogCreator {

    @Override
    public Log createLogger(Class<?> source) {
        return new Quiet(LoggerFactory.getLogger(source));
    }

    private record Quiet(Logger log) implements Log {

        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message, Exception cause) {
            log.debug(message, cause);
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }
    }
}
