package moodlab.vision.recording;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import moodlab.domain.Frame;

/**
 * A recording, opened for reading. Frames are addressed by their row, from 0; they are read from the disk when they are
 * asked for. By one thread at a time.
 */
public final class Recording implements AutoCloseable {

    private static final int LONGEST_ROW = 100_000;

    private final RecordingFolder folder;
    private final ChunkFile table;
    private final RecordingFacts facts;
    private final RecordedVideo video;
    private final List<String> damage = new ArrayList<>();
    private long[] rows = new long[1024];
    private int size;

    private Recording(RecordingFolder folder, ChunkFile table, RecordedVideo video, RecordingFacts facts) {
        this.folder = folder;
        this.table = table;
        this.video = video;
        this.facts = facts;
    }

    /**
     * Opens a recording.
     *
     * @param keys has the key that it was written with
     * @throws RecordingException where it is not there, the key is wrong, or its beginning is damaged
     */
    public static Recording open(RecordingFolder folder, RecordingKeys keys) {
        if (!RecordingFolder.isRecording(folder.path())) {
            throw new RecordingException("There is no recording in " + folder.path()
                    + ": name a session that was recorded, or its folder under recordings.");
        }
        SecretKey key = keys.key(folder.session());
        ChunkFile table = ChunkFile.open(folder.frames(), key, ChunkFormat.Kind.FRAMES);
        try {
            ChunkStream stream = new ChunkStream(table, 0);
            RecordingFacts facts = RecordingFacts.read(new DataInputStream(stream));
            Recording recording = new Recording(folder, table, RecordedVideo.open(folder.video(), key), facts);
            recording.findRows(stream);
            return recording;
        } catch (IOException e) {
            table.close();
            throw new RecordingException(
                    folder.frames() + " is cut off before its first frame: nothing can be read.", e);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** With the key that lies in the recording's own home, wrapped by no other. */
    public static Recording open(Path folder) {
        RecordingFolder at = new RecordingFolder(folder);
        return open(at, new HomeKeys(at.home())::open);
    }

    private void findRows(ChunkStream stream) throws IOException {
        table.damage().ifPresent(damage::add);
        video.damage().ifPresent(damage::add);
        DataInputStream in = new DataInputStream(stream);
        try {
            while (stream.position() < table.length()) {
                int length = in.readInt();
                long at = stream.position();
                if (length < 0 || length > LONGEST_ROW || at + length > table.length()) {
                    return;
                }
                add(at);
                stream.skip(length);
            }
        } catch (EOFException e) {
            // a row that was begun when the recording was cut off
        } catch (RecordingException e) {
            damage.add(e.getMessage());
        }
    }

    private void add(long at) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = at;
    }

    /** What is known of the session. */
    public RecordingFacts facts() {
        return facts;
    }

    /** How many frames there are. */
    public int size() {
        return size;
    }

    /** Sentences on what is missing at the end, or was changed; empty where the recording is whole. */
    public List<String> damage() {
        return List.copyOf(damage);
    }

    /**
     * A frame.
     *
     * @param row 0 … size − 1
     * @throws RecordingException where that part was changed
     */
    public RecordedFrame frame(int row) {
        if (row < 0 || row >= size) {
            throw new IllegalArgumentException("there are frames 0 … " + (size - 1) + ", not " + row);
        }
        try {
            return FrameRow.read(new DataInputStream(new ChunkStream(table, rows[row])));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RecordingException(
                    "Frame " + row + " of " + folder.path()
                            + " cannot be read: it was written by another version of Moodlab.",
                    e);
        }
    }

    /** Hands over all frames, in order. */
    public void forEach(Consumer<RecordedFrame> consumer) {
        for (int row = 0; row < size; row++) {
            consumer.accept(frame(row));
        }
    }

    /**
     * A frame's picture, as the video has it, in the frame's own size; empty where it has none. Asking for frames in
     * order is quick; going back costs a search.
     */
    public Optional<Frame> picture(RecordedFrame frame) {
        return video.at(frame);
    }

    /**
     * Writes the video as a Matroska file that any player opens, decrypted.
     *
     * @throws IOException where it cannot be written
     */
    public void copyVideo(OutputStream out) throws IOException {
        video.copyTo(out);
    }

    /** How the clocks of camera and session lie to each other; empty where there is no picture. */
    public Optional<ClockRelation> clocks() {
        ClockRelation.Builder relation = new ClockRelation.Builder();
        forEach(relation::add);
        return relation.build();
    }

    @Override
    public void close() {
        try (table) {
            video.close();
        }
    }
}
