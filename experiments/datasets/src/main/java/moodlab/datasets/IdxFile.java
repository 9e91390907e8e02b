package moodlab.datasets;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import moodlab.domain.FaceImage;

/**
 * Unsigned bytes in the IDX format of the MNIST set (LeCun, Cortes, Burges): two zero bytes, the type 0x08, the number of
 * dimensions, each dimension as a big-endian 32-bit number, then the bytes, last dimension fastest. Plain or gzipped;
 * which one is told from the first bytes, not from the name.
 */
public final class IdxFile {

    private static final int UNSIGNED_BYTE = 0x08;
    private static final int MOST_BYTES = 1 << 30;

    private final int[] shape;
    private final byte[] bytes;

    private IdxFile(int[] shape, byte[] bytes) {
        this.shape = shape;
        this.bytes = bytes;
    }

    /**
     * Labels: one dimension.
     *
     * @throws DatasetException where the file is missing, cut short, too long, or of another kind
     */
    public static IdxFile labels(Path file) {
        return read(file, 1);
    }

    /**
     * Pictures of 48 × 48: three dimensions.
     *
     * @throws DatasetException where the file is missing, cut short, too long, or of another kind or size
     */
    public static IdxFile faces(Path file) {
        IdxFile idx = read(file, 3);
        if (idx.shape[1] != FaceImage.SIDE || idx.shape[2] != FaceImage.SIDE) {
            throw new DatasetException("%s holds pictures of %d × %d, not 48 × 48: scale them first."
                    .formatted(file, idx.shape[1], idx.shape[2]));
        }
        return idx;
    }

    /** How many items: the first dimension. */
    public int count() {
        return shape[0];
    }

    /** The unsigned value at an index into all bytes. */
    public int value(int index) {
        return bytes[index] & 0xff;
    }

    /** One picture of a file of {@link #faces}. */
    public FaceImage face(int item) {
        return FaceImage.ofBytes(bytes, item * FaceImage.SIDE * FaceImage.SIDE);
    }

    private static IdxFile read(Path file, int dimensions) {
        try (DataInputStream in = new DataInputStream(open(file))) {
            int magic = in.readInt();
            if (magic != (UNSIGNED_BYTE << 8 | dimensions)) {
                throw new DatasetException(
                        "%s begins with %08x where an IDX file of unsigned bytes in %d dimension(s) begins with %08x: check that images and labels are not swapped."
                                .formatted(file, magic, dimensions, UNSIGNED_BYTE << 8 | dimensions));
            }
            return body(file, in, dimensions);
        } catch (NoSuchFileException e) {
            throw new DatasetException(file + " does not exist: check the path.", e);
        } catch (EOFException e) {
            throw new DatasetException(file + " is cut short: copy or download it again.", e);
        } catch (ZipException e) {
            throw new DatasetException(file + " is a damaged gzip file: copy or download it again.", e);
        } catch (IOException e) {
            throw new DatasetException(file + " cannot be read (" + e.getMessage() + "): check its permissions.", e);
        }
    }

    private static IdxFile body(Path file, DataInputStream in, int dimensions) throws IOException {
        int[] shape = new int[dimensions];
        long size = 1;
        for (int i = 0; i < dimensions; i++) {
            shape[i] = in.readInt();
            if (shape[i] < 0 || (size *= shape[i]) > MOST_BYTES) {
                throw new DatasetException(file + " claims an impossible size: copy or download it again.");
            }
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new DatasetException(
                    "%s is cut short (%d of %d bytes): copy or download it again.".formatted(file, bytes.length, size));
        }
        if (in.read() >= 0) {
            throw new DatasetException(file + " is longer than its header says: copy or download it again.");
        }
        return new IdxFile(shape, bytes);
    }

    /** The file's content, unpacked where it is gzipped. */
    static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return gzip ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
