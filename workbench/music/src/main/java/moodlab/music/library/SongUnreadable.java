package moodlab.music.library;

/** A file is no song that can be taken into the library; the message is the reason, without the file's name. */
final class SongUnreadable extends Exception {

    SongUnreadable(String reason) {
        super(reason);
    }

    SongUnreadable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
