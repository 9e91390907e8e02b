package moodlab.vision.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Optional;
import javax.crypto.SecretKey;
import moodlab.domain.Frame;
import moodlab.vision.recording.ChunkFormat.Kind;

/** The two files of a recording while they are written. By one thread. */
final class RecordingFiles implements AutoCloseable {

    private static final long MICROS = 1_000;
    private static final long NANOS_A_MILLI = 1_000 * MICROS;

    /** FFmpeg's way out: it knows no Java exceptions, so the first is kept for the caller. */
    private static final class Way extends OutputStream {

        private final ChunkWriter chunks;
        private IOException fault;

        Way(ChunkWriter chunks) {
            this.chunks = chunks;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            if (fault == null) {
                try {
                    chunks.write(bytes, offset, count);
                } catch (IOException e) {
                    fault = e;
                }
            }
        }

        void check() throws IOException {
            if (fault != null) {
                throw fault;
            }
        }
    }

    private final FrameFile table;
    private final ChunkWriter videoChunks;
    private final Way video;
    private Optional<VideoEncoder> encoder = Optional.empty();
    private long firstNanos;

    private RecordingFiles(FrameFile table, ChunkWriter videoChunks) {
        this.table = table;
        this.videoChunks = videoChunks;
        this.video = new Way(videoChunks);
    }

    /** @throws RecordingException where the folder cannot be written, or holds a recording already */
    static RecordingFiles create(RecordingFolder folder, SecretKey key, RecordingFacts facts) {
        try {
            Files.createDirectories(folder.path());
            ChunkWriter frames = ChunkWriter.create(folder.frames(), key, Kind.FRAMES);
            ChunkWriter video = ChunkWriter.create(folder.video(), key, Kind.VIDEO);
            return new RecordingFiles(new FrameFile(frames, facts), video);
        } catch (FileAlreadyExistsException e) {
            throw new RecordingException(
                    "There is a recording in " + folder.path() + " already: delete it, or name another session.", e);
        } catch (IOException e) {
            throw new RecordingException(
                    "No recording can be written to " + folder.path()
                            + ": see that the folder can be written and the disk has room, or record nothing.",
                    e);
        }
    }

    /** Writes the picture, where there is one, and the row that says where it is. */
    void write(RecordedFrame frame, Optional<Frame> picture) throws IOException {
        RecordedFrame row = frame;
        if (picture.isPresent()) {
            row = frame.with(
                    frame.picture().inVideo(show(picture.get(), frame.time().camera())));
            video.check();
        }
        table.write(row);
    }

    private long show(Frame picture, long nanos) {
        if (encoder.isEmpty()) {
            firstNanos = nanos;
            encoder = Optional.of(VideoEncoder.start(video, picture.width(), picture.height()));
        }
        return encoder.get().write(picture, (nanos - firstNanos) / NANOS_A_MILLI);
    }

    /** Makes what was written so far outlive this program. */
    void flush() throws IOException {
        table.flush();
        videoChunks.flush();
    }

    /** Ends both files in order. */
    @Override
    public void close() throws IOException {
        encoder.ifPresent(VideoEncoder::close);
        encoder = Optional.empty();
        video.check();
        videoChunks.close();
        table.close();
    }

    /** Lets go of the files as they are. */
    void abandon() throws IOException {
        try {
            videoChunks.abandon();
            table.abandon();
        } finally {
            encoder.ifPresent(VideoEncoder::close);
        }
    }
}
