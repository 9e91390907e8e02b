package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moodlab.domain.Emotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Fer2013Test {

    private static final String HEADER =
            "fer2013_jpg,fp_neutral,fp_happiness,fp_surprise,fp_sadness,fp_anger,fp_disgust,"
                    + "fp_fear,fp_contempt,fp_unknown,fp_NF\n";

    @TempDir
    private Path folder;

    @Test
    void putsVotesIntoTheOrderOfTheLabels() throws IOException {
        Path index = Files.writeString(folder.resolve("index.csv"), HEADER + "a,1,0,0,0,6,0,2,1,0,0\nb,,,,,,,,,,\n");
        Fer2013 data = Fer2013.of(images(2), labels(0, 6)).withVotes(index);
        assertEquals(Emotion.ANGRY, data.votes(0).truth().orElseThrow());
        assertEquals(9, data.votes(0).sum());
        assertEquals(0, data.votes(1).sum());
        assertEquals(Emotion.NEUTRAL, data.label(1));
    }

    @Test
    void keepsOnlyRowsMarkedKeep() throws IOException {
        Files.move(images(3), folder.resolve("train-images-idx3-ubyte.gz"));
        Files.move(labels(1, 2, 3), folder.resolve("train-ferlabels-idx1-ubyte.gz"));
        Files.writeString(
                folder.resolve("train-index.csv.gz"),
                HEADER + "a,5,0,0,0,0,0,0,0,0,0\nb,5,0,0,0,0,0,0,0,0,0\nc,5,0,0,0,0,0,0,0,0,0\n");
        Files.writeString(
                folder.resolve("dedup_roles.csv"), "fer2013_jpg,role\nc,keep\nb,drop_copy_in_PublicTest\na,keep\n");
        assertEquals(List.of(0, 2), Fer2013.training(folder).keptRows());
    }

    @Test
    void refusesFilesOfDifferentParts() throws IOException {
        Path images = images(2);
        Path labels = labels(1);
        assertThrows(DatasetException.class, () -> Fer2013.of(images, labels));
        Path index = Files.writeString(folder.resolve("index.csv"), HEADER + "a,1,0,0,0,6,0,2,1,0,0\n");
        Fer2013 two = Fer2013.of(images, labels(1, 1));
        assertThrows(DatasetException.class, () -> two.withVotes(index));
    }

    @Test
    void refusesLabelsThatAreNone() throws IOException {
        Path images = images(1);
        Path labels = labels(7);
        assertThrows(DatasetException.class, () -> Fer2013.of(images, labels));
    }

    @Test
    void refusesAnIndexWithoutVotes() throws IOException {
        Path index = Files.writeString(folder.resolve("index.csv"), "name\na\n");
        Fer2013 data = Fer2013.of(images(1), labels(1));
        assertThrows(DatasetException.class, () -> data.withVotes(index));
    }

    @Test
    void readsTheRealSet() {
        Fer2013 data = Fer2013.training(RealData.fer2013());
        assertEquals(28_709, data.size());
        assertEquals(26_944, data.keptRows().size());
        assertFalse(data.votes(0).shares().isEmpty());
        assertTrue(data.face(0).at(24, 24) > 0);
    }

    private Path images(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * 48 * 48);
        bytes.putInt(0x803).putInt(count).putInt(48).putInt(48);
        return Files.write(folder.resolve("images"), bytes.array());
    }

    private Path labels(int... labels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
        bytes.putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            bytes.put((byte) label);
        }
        return Files.write(folder.resolve("labels"), bytes.array());
    }
}
