package moodlab.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moodlab.store.keys.Keyring;
import moodlab.store.keys.StoreCipher;

/** Encrypts the plain store of an older home: a copy, which takes the store's place when it verifies. */
public final class Encryption {

    /**
     * What was done.
     *
     * @param rows how many the chains have
     * @param kept where the plain store is; empty where it was overwritten and deleted
     */
    public record Encrypted(long rows, Optional<Path> kept) {}

    private final Path home;
    private final Keyring keys;

    /** @param keys knows the home's key, or whom to ask for its passphrase */
    public Encryption(Path home, Keyring keys) {
        this.home = home.toAbsolutePath().normalize();
        this.keys = keys;
    }

    /**
     * Whether the store there is encrypted.
     *
     * @throws StoreUnavailable where there is none, or it cannot be read
     */
    public boolean isEncrypted() {
        if (!Store.isIn(home)) {
            throw new StoreUnavailable("There is no store in " + home + ": name another home.");
        }
        try {
            return StoreCipher.isEncrypted(Database.file(home));
        } catch (IOException e) {
            throw Faults.unavailable(home, e);
        }
    }

    /**
     * Encrypts it; an older schema is brought up to date first.
     *
     * @param keep whether the plain store is kept among the backups
     * @throws StoreUnavailable where there is no plain store, it is in use, does not verify, or there is no room: it is
     *     then as it was
     */
    public Encrypted run(boolean keep) {
        if (isEncrypted()) {
            throw new StoreUnavailable("The store in " + home + " is encrypted already: there is nothing to do.");
        }
        try (Database opened = Database.open(home, keys)) {
            return encrypted(opened.home(), keep);
        } catch (IOException e) {
            throw Faults.unavailable(home, e);
        }
    }

    private Encrypted encrypted(Path held, boolean keep) throws IOException {
        Path part = held.resolve("backups").resolve("making");
        Files.createDirectories(part);
        StoreCipher cipher = StoreCipher.of(keys, held);
        try {
            copyHeads(held, part);
            try (InputStream plain = Files.newInputStream(Database.file(held))) {
                cipher.write(plain, Database.file(part));
            }
            Verification.Report report = Verification.unlocked(part, cipher);
            if (!report.sound()) {
                throw new StoreUnavailable("The store does not verify ("
                        + report.faults().get(0).sentence() + "), so it was left plain: restore a backup first.");
            }
            Optional<Path> kept = keep ? Optional.of(kept(held)) : Optional.empty();
            place(held, part);
            return new Encrypted(
                    report.chains().stream().mapToLong(ChainHead::rows).sum(), kept);
        } finally {
            StoreFiles.delete(part);
        }
    }

    private static Path kept(Path home) throws IOException {
        Path folder = StoreFiles.free(home.resolve("backups"), "plain-");
        Files.createDirectories(folder);
        copyHeads(home, folder);
        Files.copy(Database.file(home), Database.file(folder));
        return folder;
    }

    private static void copyHeads(Path from, Path to) throws IOException {
        Path heads = from.resolve(HeadsFile.NAME);
        if (Files.exists(heads)) {
            Files.copy(heads, to.resolve(HeadsFile.NAME), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The plain file is overwritten once the encrypted one has its name. */
    private static void place(Path home, Path part) throws IOException {
        try (FileChannel plain = FileChannel.open(Database.file(home), StandardOpenOption.WRITE)) {
            Files.move(Database.file(part), Database.file(home), StandardCopyOption.ATOMIC_MOVE);
            byte[] zeros = new byte[1 << 16];
            long left = plain.size();
            while (left > 0) {
                left -= plain.write(ByteBuffer.wrap(zeros, 0, (int) Math.min(left, zeros.length)));
            }
            plain.force(true);
        }
    }

    /** Plain stores that are left in the home: backups from before, mostly. */
    public List<Path> remains() {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> file.toString().endsWith(".mv.db"))
                    .filter(Encryption::isPlain)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Faults.unavailable(home, e);
        }
    }

    private static boolean isPlain(Path file) {
        try {
            return !StoreCipher.isEncrypted(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: check its permissions.", e);
        }
    }
}
