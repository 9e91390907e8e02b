package moodlab.vision.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.crypto.SecretKey;

/**
 * Seals what is written in chunks. A chunk lies whole in the file or not at all: where the disk is full, what was begun
 * is cut off again.
 */
final class ChunkWriter extends OutputStream {

    private final FileChannel file;
    private final ChunkFormat format;
    private final byte[] waiting = new byte[ChunkFormat.LONGEST];
    private int length;
    private int number;
    private boolean ended;

    private ChunkWriter(FileChannel file, ChunkFormat format) {
        this.file = file;
        this.format = format;
    }

    /** Makes the file, which must not be there, and writes its header and its first, empty chunk. */
    static ChunkWriter create(Path path, SecretKey key, ChunkFormat.Kind kind) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ChunkWriter writer = new ChunkWriter(file, ChunkFormat.fresh(key, kind));
        try {
            writer.put(writer.format.header());
            writer.seal(false);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return writer;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            int taken = Math.min(left, waiting.length - length);
            System.arraycopy(bytes, from, waiting, length, taken);
            length += taken;
            from += taken;
            left -= taken;
            if (length == waiting.length) {
                seal(false);
            }
        }
    }

    /** Seals what waits, so that it outlives this program. */
    @Override
    public void flush() throws IOException {
        if (length > 0 && !ended) {
            seal(false);
        }
    }

    /** Seals what waits as the last chunk. */
    @Override
    public void close() throws IOException {
        try (file) {
            if (!ended) {
                ended = true;
                seal(true);
            }
        }
    }

    /** Lets go of the file as it is, without its last chunk. */
    void abandon() throws IOException {
        ended = true;
        file.close();
    }

    private void seal(boolean last) throws IOException {
        put(format.seal(number, waiting, length, last));
        number++;
        length = 0;
    }

    private void put(byte[] bytes) throws IOException {
        long before = file.position();
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left);
            }
        } catch (IOException e) {
            file.truncate(before);
            throw e;
        }
    }
}
