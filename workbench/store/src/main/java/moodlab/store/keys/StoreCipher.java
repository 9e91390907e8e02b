package moodlab.store.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/**
 * How a store's file is read and written: as it is, or by the database's AES-128 in XTS mode (IEEE 1619) under a key of
 * the home. XTS hides and does not authenticate: what was changed is found by the chains.
 */
public final class StoreCipher {

    private static final String USER = "sa";
    private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    private final Optional<HomeKey> key;

    private StoreCipher(Optional<HomeKey> key) {
        this.key = key;
    }

    /** As it is. */
    public static StoreCipher none() {
        return new StoreCipher(Optional.empty());
    }

    /** Under that home's key, which is made where there is none. */
    public static StoreCipher of(Keyring keys, Path home) {
        return new StoreCipher(Optional.of(keys.key(home)));
    }

    /**
     * As the file there is.
     *
     * @param home whose key it has if it has one
     * @throws KeyFault where the key cannot be had
     */
    public static StoreCipher of(Path file, Keyring keys, Path home) throws IOException {
        if (!isEncrypted(file)) {
            return none();
        }
        HomeKey key = keys.find(home)
                .orElseThrow(() -> new KeyFault("The store " + file + " is encrypted, and its key file "
                        + Keyring.file(home)
                        + " is missing: put it, or a copy of it, back in its place; the store was left untouched."));
        return new StoreCipher(Optional.of(key));
    }

    /** By what the file begins with. */
    public static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(MARK, in.readNBytes(MARK.length));
        }
    }

    /** Connects; the key is in no address, so in no message either. */
    public DataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUser(USER);
        source.setURL(key.isPresent() ? url + ";CIPHER=AES" : url);
        char[] secret = key.map(HomeKey::storePassword).orElseGet(() -> new char[0]);
        char[] beside = key.isPresent() ? Arrays.copyOf(secret, secret.length + 1) : secret;
        if (key.isPresent()) {
            beside[secret.length] = ' '; // after it stands the user's own password, which is empty
        }
        source.setPasswordChars(beside);
        Arrays.fill(secret, '\0');
        return source;
    }

    /** Writes a store that is read plainly, in place of what is there, and has it on the disk. */
    public void write(InputStream plain, Path to) throws IOException {
        try (FileChannel file = FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            copy(plain, key.isPresent() ? cipher(to, file) : file);
            file.force(true);
        }
    }

    /** The file as it is without encryption; nothing may have it open. */
    public InputStream read(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new ChannelBytes(key.isPresent() ? cipher(file, channel) : channel);
    }

    private FileChannel cipher(Path file, FileChannel channel) {
        char[] password = key.orElseThrow().storePassword();
        byte[] bytes = FilePathEncrypt.getPasswordBytes(password);
        Arrays.fill(password, '\0');
        return new FileEncrypt(file.toString(), bytes, channel);
    }

    private static void copy(InputStream plain, FileChannel to) throws IOException {
        long at = 0;
        for (byte[] bytes = plain.readNBytes(1 << 16); bytes.length > 0; bytes = plain.readNBytes(1 << 16)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                at += to.write(left, at);
            }
        }
    }
}
