package moodlab.vision.recording;

import java.io.InputStream;

/** A sealed file's plain text as a stream that can go back: {@code reset} after {@code skip} is a jump, not a reading. */
final class ChunkStream extends InputStream {

    private final ChunkFile file;
    private long position;
    private long mark;

    ChunkStream(ChunkFile file, long position) {
        this.file = file;
        this.position = position;
    }

    long position() {
        return position;
    }

    @Override
    public int read() {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (count == 0) {
            return 0;
        }
        int copied = file.read(position, into, offset, count);
        position += Math.max(0, copied);
        return copied;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, file.length() - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, file.length() - position);
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        mark = position;
    }

    @Override
    public void reset() {
        position = mark;
    }
}
