package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {

    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 4, 5, (byte) 200};

    @TempDir
    private Path folder;

    @Test
    void readsUnsignedBytes() throws IOException {
        IdxFile idx = IdxFile.labels(file(LABELS));
        assertEquals(3, idx.count());
        assertEquals(5, idx.value(1));
        assertEquals(200, idx.value(2));
    }

    @Test
    void readsGzipWhateverItsName() throws IOException {
        assertEquals(4, IdxFile.labels(file(gzip(LABELS))).value(0));
    }

    @Test
    void readsPicturesRowByRow() throws IOException {
        byte[] bytes = Arrays.copyOf(new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 48, 0, 0, 0, 48}, 16 + 2 * 48 * 48);
        bytes[16 + 48 * 48 + 49] = (byte) 255;
        IdxFile idx = IdxFile.faces(file(bytes));
        assertEquals(0f, idx.face(0).at(1, 1));
        assertEquals(1f, idx.face(1).at(1, 1));
    }

    @Test
    void saysWhenAFileIsCutShort() throws IOException {
        assertSays("cut short", file(Arrays.copyOf(LABELS, 9)));
        assertSays("cut short", file(Arrays.copyOf(LABELS, 6)));
        assertSays("cut short", file(new byte[0]));
    }

    @Test
    void saysWhenAGzipFileIsCutShort() throws IOException {
        byte[] zipped = gzip(LABELS);
        assertSays("cut short", file(Arrays.copyOf(zipped, zipped.length - 9)));
    }

    @Test
    void saysWhenAFileIsTooLong() throws IOException {
        assertSays("longer", file(Arrays.copyOf(LABELS, 12)));
    }

    @Test
    void refusesPicturesWhereLabelsAreWanted() throws IOException {
        byte[] pictures = LABELS.clone();
        pictures[3] = 3;
        assertSays("swapped", file(pictures));
    }

    @Test
    void refusesPicturesOfAnotherSize() throws IOException {
        Path file = file(new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 9});
        DatasetException e = assertThrows(DatasetException.class, () -> IdxFile.faces(file));
        assertTrue(e.getMessage().contains("48"), e.getMessage());
    }

    @Test
    void refusesAnImpossibleSizeBeforeTakingMemoryForIt() throws IOException {
        assertSays("impossible", file(new byte[] {0, 0, 8, 1, 0x7f, -1, -1, -1}));
        assertSays("impossible", file(new byte[] {0, 0, 8, 1, -1, -1, -1, -1}));
    }

    @Test
    void saysWhenAFileIsMissing() {
        assertSays("does not exist", folder.resolve("nowhere"));
    }

    private static void assertSays(String words, Path file) {
        DatasetException e = assertThrows(DatasetException.class, () -> IdxFile.labels(file));
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("some-file"), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
