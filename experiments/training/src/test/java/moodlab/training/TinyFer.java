package moodlab.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A folder like FER2013's with a few drawn pictures: bright above (happy) or bright below (sad), with noise. */
final class TinyFer {

    private static final int SIDE = 48;

    private TinyFer() {}

    static Path write(Path folder, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(rows);
        ByteBuffer images = ByteBuffer.allocate(16 + rows * SIDE * SIDE);
        images.putInt(0x803).putInt(rows).putInt(SIDE).putInt(SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + rows);
        labels.putInt(0x801).putInt(rows);
        StringBuilder index = new StringBuilder("fer2013_jpg,fp_neutral,fp_happiness,fp_surprise,fp_sadness,fp_anger,"
                + "fp_disgust,fp_fear,fp_contempt,fp_unknown,fp_NF\n");
        StringBuilder roles = new StringBuilder("fer2013_jpg,role\n");
        for (int row = 0; row < rows; row++) {
            boolean happy = row % 2 == 0;
            labels.put((byte) (happy ? 3 : 4));
            for (int i = 0; i < SIDE * SIDE; i++) {
                boolean bright = i < SIDE * SIDE / 2 == happy;
                images.put((byte) ((bright ? 150 : 50) + random.nextInt(60)));
            }
            index.append(row).append(happy ? ",1,9,0,0,0,0,0,0,0,0\n" : ",1,0,0,9,0,0,0,0,0,0\n");
            roles.append(row).append(",keep\n");
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), images.array());
        Files.write(folder.resolve("train-ferlabels-idx1-ubyte.gz"), labels.array());
        Files.writeString(folder.resolve("train-index.csv.gz"), index);
        Files.writeString(folder.resolve("dedup_roles.csv"), roles);
        return folder;
    }
}
