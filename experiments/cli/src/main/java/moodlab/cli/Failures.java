package moodlab.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The one place that catches: Moodlab's own errors are sentences for a person; anything else is our fault and says so. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (isForAPerson(failure)) {
            err.println(failure.getMessage());
            LOG.debug("the command failed", failure);
        } else {
            err.println("Something went wrong that should not have; please report it with the lines below.");
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isForAPerson(Exception failure) {
        return failure.getMessage() != null
                && (failure.getClass().getPackageName().startsWith("moodlab")
                        || failure instanceof UncheckedIOException
                        || failure instanceof IllegalArgumentException);
    }
}
