package moodlab.vision.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * A sealed file, opened for reading from any place. Where chunks lie is read at once, what is in them when it is asked
 * for. A file without its last chunk is read as far as it goes; {@link #damage} then says so.
 */
final class ChunkFile implements AutoCloseable {

    /**
     * A chunk's place.
     *
     * @param at of its word in the file
     * @param from of its plain text in the whole
     */
    private record Chunk(long at, int word, long from) {

        int length() {
            return ChunkFormat.length(word);
        }
    }

    private final Path path;
    private final FileChannel file;
    private final ChunkFormat format;
    private final List<Chunk> chunks = new ArrayList<>();
    private int openNumber = -1;
    private byte[] openPlain = {};

    private ChunkFile(Path path, FileChannel file, ChunkFormat format) {
        this.path = path;
        this.file = file;
        this.format = format;
    }

    /** @throws RecordingException where it cannot be read, is of another kind, or the key is not its own */
    static ChunkFile open(Path path, SecretKey key, ChunkFormat.Kind kind) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                ChunkFormat format = ChunkFormat.of(key, kind, header(file, path), path.toString());
                ChunkFile chunks = new ChunkFile(path, file, format);
                chunks.findChunks();
                chunks.checkKey();
                return chunks;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static byte[] header(FileChannel file, Path path) throws IOException {
        try {
            return read(file, 0, ChunkFormat.HEADER);
        } catch (EOFException e) {
            throw new RecordingException(path + " is cut off in its header: nothing of it can be read.", e);
        }
    }

    private void findChunks() throws IOException {
        long at = ChunkFormat.HEADER;
        long from = 0;
        boolean last = false;
        while (!last && at + ChunkFormat.WORD <= file.size()) {
            int word = ByteBuffer.wrap(read(file, at, ChunkFormat.WORD)).getInt();
            Chunk chunk = new Chunk(at, word, from);
            at += ChunkFormat.WORD + (long) chunk.length() + ChunkFormat.TAG;
            if (chunk.length() > ChunkFormat.LONGEST || at > file.size()) {
                return;
            }
            chunks.add(chunk);
            from += chunk.length();
            last = ChunkFormat.isLast(word);
        }
    }

    private void checkKey() {
        if (chunks.isEmpty()) {
            throw new RecordingException(path + " is cut off before its first chunk: nothing of it can be read.");
        }
        try {
            plain(0);
        } catch (AEADBadTagException e) {
            throw new RecordingException(
                    "The key does not open " + path
                            + ": it is another recording's, or the file's beginning was changed.",
                    e);
        }
    }

    /** Bytes of plain text. */
    long length() {
        Chunk end = chunks.get(chunks.size() - 1);
        return end.from() + end.length();
    }

    /** A sentence where the file lacks its end; the last chunk itself is checked when it is read. */
    Optional<String> damage() {
        if (ChunkFormat.isLast(chunks.get(chunks.size() - 1).word())) {
            return Optional.empty();
        }
        return Optional.of(path + " is cut off after chunk " + (chunks.size() - 1)
                + ": all before that can be read, what came after is lost.");
    }

    /**
     * Copies plain text.
     *
     * @return how many bytes, up to the end of their chunk; −1 at the end
     * @throws RecordingException where that chunk was changed or swapped
     */
    int read(long position, byte[] into, int offset, int count) {
        if (position >= length()) {
            return -1;
        }
        int number = chunkAt(position);
        open(number);
        int start = Math.toIntExact(position - chunks.get(number).from());
        int copied = Math.min(count, openPlain.length - start);
        System.arraycopy(openPlain, start, into, offset, copied);
        return copied;
    }

    private void open(int number) {
        if (number == openNumber) {
            return;
        }
        try {
            openPlain = plain(number);
            openNumber = number;
        } catch (AEADBadTagException e) {
            throw new RecordingException(
                    "Chunk " + number + " of " + path
                            + " is not the one that was written there: the file was changed or damaged. Take a copy of it.",
                    e);
        }
    }

    private byte[] plain(int number) throws AEADBadTagException {
        Chunk chunk = chunks.get(number);
        try {
            byte[] sealed = read(file, chunk.at() + ChunkFormat.WORD, chunk.length() + ChunkFormat.TAG);
            return format.open(number, chunk.word(), sealed);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The chunk with that byte: the last that begins at or before it. */
    private int chunkAt(long position) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks.get(middle).from() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static byte[] read(FileChannel file, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("the file ends at byte " + file.size());
            }
        }
        return bytes.array();
    }

    private static RecordingException unreadable(Path path, IOException cause) {
        return new RecordingException(path + " cannot be read: check that it is there and may be read.", cause);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }
}
