package moodlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moodlab.domain.round.LogUnwritable;
import moodlab.store.keys.Keyring;
import org.h2.api.ErrorCode;

/** Turns what the database throws into one sentence with a remedy. */
final class Faults {

    private static final long ROOM_NEEDED = 1 << 20;

    /** A file without one whole page passes for an empty database, which cannot be made while it is only looked at. */
    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.DATABASE_IS_READ_ONLY);

    private Faults() {}

    static StoreUnavailable inUse(Path home, Throwable cause) {
        return new StoreUnavailable(
                "The store in " + home + " is open in another Moodlab: close that one, or choose another home.", cause);
    }

    static StoreUnavailable newer(Path home, Throwable cause) {
        return new StoreUnavailable(
                "The store in " + home
                        + " was written by a newer Moodlab and was left untouched: update Moodlab, or choose another home.",
                cause);
    }

    static StoreUnavailable noHome(Path home, Throwable cause) {
        return new StoreUnavailable(
                "The home " + home + " cannot be written (" + reason(cause)
                        + "): change its permissions, or choose another home.",
                cause);
    }

    /** Opening or reading failed. */
    static StoreUnavailable unavailable(Path home, Throwable cause) {
        int code = code(cause);
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return inUse(home, cause);
        }
        if (code == ErrorCode.FILE_ENCRYPTION_ERROR_1) {
            return wrongKey(home, cause);
        }
        if (code == ErrorCode.FILE_VERSION_ERROR_1) {
            return newer(home, cause);
        }
        if (isFull(home, cause)) {
            return new StoreUnavailable(
                    "The disk that holds " + home + " is full: make room, then open the store again.", cause);
        }
        return DAMAGE.contains(code) ? damaged(home, cause) : unusable(home, cause);
    }

    private static StoreUnavailable unusable(Path home, Throwable cause) {
        return new StoreUnavailable(
                "The store in " + home + " cannot be used (" + reason(cause)
                        + "): put a backup of it in its place, or choose another home.",
                cause);
    }

    private static StoreUnavailable wrongKey(Path home, Throwable cause) {
        return new StoreUnavailable(
                "The key in " + Keyring.file(home)
                        + " does not open the store beside it: it is another home's, or the store's file is damaged; put"
                        + " this home's key file, or a backup of the store, in its place. Nothing was changed.",
                cause);
    }

    static StoreUnavailable damaged(Path home, Throwable cause) {
        return new StoreUnavailable(
                "The store " + Database.file(home)
                        + " is damaged: keep a copy of the file, then put a backup in its place or choose another home.",
                cause);
    }

    /** Asked of a store that let go of its home. */
    static StoreUnavailable closed(Path home) {
        return new StoreUnavailable("The store in " + home + " is closed: open it again.");
    }

    /** An entry came too late. */
    static LogUnwritable ended(Path home) {
        return new LogUnwritable(
                "The store in " + home + " is closed, so the last entry was not logged: open it again and go on.",
                null);
    }

    /** An entry could not be written. */
    static LogUnwritable unwritable(Path home, Throwable cause) {
        if (isFull(home, cause)) {
            return new LogUnwritable(
                    "The disk that holds " + home + " is full, so the last entry was not logged: make room and go on.",
                    cause);
        }
        return new LogUnwritable(
                "The last entry could not be written to the store in " + home + " (" + reason(cause)
                        + "): check the disk and go on, or end the session.",
                cause);
    }

    private static boolean isFull(Path home, Throwable cause) {
        boolean said = causes(cause)
                .filter(IOException.class::isInstance)
                .map(each -> String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("no space left") || text.contains("not enough space"));
        return said || (code(cause) != 0 && roomLeft(home) < ROOM_NEEDED);
    }

    private static long roomLeft(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** H2's code; 0 where the cause is not the database's. */
    private static int code(Throwable cause) {
        return causes(cause)
                .filter(SQLException.class::isInstance)
                .map(each -> ((SQLException) each).getErrorCode())
                .filter(code -> code != 0)
                .findFirst()
                .orElse(0);
    }

    private static String reason(Throwable cause) {
        String text = causes(cause)
                .reduce((first, second) -> second)
                .map(last -> Optional.ofNullable(last.getMessage()).orElse(last.toString()))
                .orElse("no reason given");
        return text.lines().findFirst().orElse(text);
    }

    private static Stream<Throwable> causes(Throwable cause) {
        return Stream.iterate(cause, each -> each != null, Throwable::getCause).limit(20);
    }
}
