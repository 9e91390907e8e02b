package moodlab.vision.recording;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes the table of frames. */
final class FrameFile implements Closeable {

    private final ChunkWriter chunks;
    private final DataOutputStream out;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(4096);

    FrameFile(ChunkWriter chunks, RecordingFacts facts) throws IOException {
        this.chunks = chunks;
        this.out = new DataOutputStream(chunks);
        facts.write(out);
    }

    void write(RecordedFrame frame) throws IOException {
        row.reset();
        FrameRow.write(frame, new DataOutputStream(row));
        out.writeInt(row.size());
        row.writeTo(out);
    }

    /** Makes what was written outlive this program. */
    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        chunks.close();
    }

    void abandon() throws IOException {
        chunks.abandon();
    }
}
