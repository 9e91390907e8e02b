package moodlab.store.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A channel's bytes from its beginning; never asks for more than there are, which the database's cipher takes ill. */
final class ChannelBytes extends InputStream {

    private final FileChannel channel;
    private long at;

    ChannelBytes(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int there = (int) Math.min(count, channel.size() - at);
        if (there <= 0) {
            return count == 0 ? 0 : -1;
        }
        int read = channel.read(ByteBuffer.wrap(into, offset, there), at);
        at += Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
