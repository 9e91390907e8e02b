package moodlab.domain.library;

/**
 * A file of a library.
 *
 * @param path below the library's root, with {@code /} between names
 * @param hash SHA-256 of its bytes, in hexadecimal
 */
public record SongFile(String path, FileStamp stamp, String hash) {

    /** The same bytes at another time. */
    public SongFile with(FileStamp other) {
        return new SongFile(path, other, hash);
    }
}
