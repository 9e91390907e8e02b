package moodlab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database with the store's settings writes to a file that keeps account of each write; then the file is made anew as
 * a kill before each of them, and in its middle, would have left it, and opened. What had been acknowledged by then must be
 * there. {@code -Dmoodlab.commits=2000} for a long run.
 */
class CrashPointsTest {

    private static final int BLOCK = 4096;

    /** A write; without bytes where the file was cut to the position. */
    private static final class Write {

        final long position;
        final byte[] bytes;
        final int acknowledged;

        Write(long position, byte[] bytes, int acknowledged) {
            this.position = position;
            this.bytes = bytes;
            this.acknowledged = acknowledged;
        }
    }

    private static final List<Write> WRITES = new ArrayList<>();

    private static int acknowledged;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void whatWasAcknowledgedIsThereWhereverAKillFalls(String cipher) throws Exception {
        FilePath.register(new Recorded());
        WRITES.clear();
        byte[] before = made(cipher);
        commit(Integer.getInteger("moodlab.commits", 60), cipher);
        FileSoFar file = new FileSoFar(before);
        for (Write write : List.copyOf(WRITES)) {
            assertAllThere(file.bytes(), write, cipher);
            if (write.bytes != null && write.bytes.length > BLOCK) {
                int part = write.bytes.length / BLOCK / 2 * BLOCK + BLOCK;
                FileSoFar torn = new FileSoFar(file.bytes());
                torn.put(write.position, Arrays.copyOf(write.bytes, part));
                assertAllThere(torn.bytes(), write, cipher);
            }
            file.put(write.position, write.bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";CIPHER=AES"})
    void spaceIsNotUsedAgainWhileAStoreIsOpen(String cipher) throws Exception {
        made(cipher);
        try (Connection connection = connect("file:", "db", cipher);
                ResultSet found = connection.createStatement().executeQuery("""
                        SELECT setting_value FROM information_schema.settings WHERE setting_name = 'RETENTION_TIME'
                        """)) {
            assertTrue(found.next());
            assertEquals(Integer.MAX_VALUE, found.getInt(1));
        }
    }

    private byte[] made(String cipher) throws SQLException, IOException {
        try (Connection connection = connect("file:", "db", cipher);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE entries (id INT PRIMARY KEY, text VARCHAR)");
            statement.execute("CREATE TABLE heads (id INT PRIMARY KEY, entry INT)");
            statement.execute("INSERT INTO heads VALUES (1, 0)");
        }
        return Files.readAllBytes(folder.resolve("db.mv.db"));
    }

    private void commit(int commits, String cipher) throws SQLException {
        acknowledged = 0;
        try (Connection connection = connect("recorded:", "db", cipher);
                PreparedStatement entry = connection.prepareStatement("INSERT INTO entries VALUES (?, ?)");
                PreparedStatement head = connection.prepareStatement("UPDATE heads SET entry = ? WHERE id = 1");
                Statement sync = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= commits; i++) {
                entry.setInt(1, i);
                entry.setString(2, "entry ".repeat(i * 37 % (i % 5 == 0 ? 4000 : 300)));
                entry.execute();
                head.setInt(1, i);
                head.execute();
                connection.commit();
                sync.execute("CHECKPOINT SYNC");
                acknowledged = i;
            }
        }
    }

    private void assertAllThere(byte[] file, Write write, String cipher) throws IOException, SQLException {
        Files.write(folder.resolve("killed.mv.db"), file);
        try (Connection connection = connect("file:", "killed", cipher);
                ResultSet found = connection.createStatement().executeQuery("""
                        SELECT (SELECT COUNT(*) FROM entries WHERE LENGTH(text) >= 0), (SELECT entry FROM heads)
                        """)) {
            assertTrue(found.next());
            assertTrue(found.getInt(1) >= write.acknowledged, "entries, killed at byte " + write.position);
            assertEquals(found.getInt(1), found.getInt(2), "head, killed at byte " + write.position);
        }
    }

    private Connection connect(String scheme, String name, String cipher) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:" + scheme + folder.resolve(name) + Database.SETTINGS + cipher,
                "sa",
                cipher.isEmpty() ? "" : "0123456789abcdef ");
    }

    /** A file as it grows. */
    private static final class FileSoFar {

        private byte[] bytes;

        FileSoFar(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes;
        }

        void put(long position, byte[] written) {
            if (written == null) {
                bytes = Arrays.copyOf(bytes, Math.toIntExact(position));
                return;
            }
            int end = Math.toIntExact(position) + written.length;
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end));
            System.arraycopy(written, 0, bytes, Math.toIntExact(position), written.length);
        }
    }

    /** {@code recorded:PATH}; made by the database, hence public. */
    public static final class Recorded extends FilePathWrapper {

        @Override
        public String getScheme() {
            return "recorded";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new RecordedChannel(getBase().open(mode));
        }
    }

    private static final class RecordedChannel extends FileBaseDefault {

        private final FileChannel file;

        RecordedChannel(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            WRITES.add(new Write(position, bytes, acknowledged));
            return file.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (size < file.size()) {
                WRITES.add(new Write(size, null, acknowledged));
                file.truncate(size);
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
