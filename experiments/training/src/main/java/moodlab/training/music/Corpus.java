package moodlab.training.music;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import moodlab.datasets.QuadrantSongs;
import moodlab.domain.file.WholeFile;
import moodlab.music.hearing.CepstrumImage;
import moodlab.music.hearing.HeardWindow;
import moodlab.music.hearing.SongFeatures;
import moodlab.music.hearing.Sound;
import moodlab.training.TrainingException;

/**
 * Labelled songs, heard.
 *
 * @param ends how many features the groups up to each one have
 */
record Corpus(List<HeardSong> songs, List<Integer> ends) {

    Corpus {
        songs = List.copyOf(songs);
        ends = List.copyOf(ends);
    }

    /** These songs, and another set's as guests. */
    Corpus withGuests(Corpus other) {
        if (!ends.equals(other.ends)) {
            throw new IllegalArgumentException("songs heard in different ways");
        }
        return new Corpus(
                Stream.concat(songs.stream(), other.songs.stream().map(HeardSong::asGuest))
                        .toList(),
                ends);
    }

    /** Hears the first window of each song. What was heard is kept in {@code file}, and taken from there another time. */
    static Corpus hear(List<QuadrantSongs.Entry> entries, String dataHash, Path file, IntConsumer heard) {
        if (!keeps(file, dataHash)) {
            listen(entries, dataHash, file, heard);
        }
        return read(entries, file);
    }

    private static boolean keeps(Path file, String dataHash) {
        if (!Files.exists(file)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readUTF().equals(dataHash);
        } catch (IOException e) {
            return false;
        }
    }

    private static void listen(List<QuadrantSongs.Entry> entries, String dataHash, Path file, IntConsumer heard) {
        try {
            WholeFile.write(file, part -> {
                try (DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                    out.writeUTF(dataHash);
                    for (int i = 0; i < entries.size(); i++) {
                        Sound sound = Sound.read(entries.get(i).file());
                        write(out, i == 0, HeardWindow.of(sound.windows().get(0)));
                        heard.accept(i + 1);
                    }
                }
            });
        } catch (IOException e) {
            throw new TrainingException(file + " cannot be written: choose an --out in a folder with room.", e);
        }
    }

    private static void write(DataOutputStream out, boolean first, HeardWindow window) throws IOException {
        double[] features = window.features().toArray();
        if (first) {
            for (SongFeatures.Group group : SongFeatures.Group.values()) {
                out.writeInt(window.features().end(group));
            }
        }
        for (double feature : features) {
            out.writeFloat((float) feature);
        }
        for (float value : window.image().toArray()) {
            out.writeFloat(value);
        }
    }

    private static Corpus read(List<QuadrantSongs.Entry> entries, Path file) {
        List<HeardSong> songs = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUTF();
            for (int group = 0; group < SongFeatures.Group.values().length; group++) {
                ends.add(in.readInt());
            }
            for (QuadrantSongs.Entry entry : entries) {
                double[] features = new double[ends.get(ends.size() - 1)];
                for (int f = 0; f < features.length; f++) {
                    features[f] = in.readFloat();
                }
                float[] image = new float[CepstrumImage.CHANNELS * CepstrumImage.STEPS];
                for (int i = 0; i < image.length; i++) {
                    image[i] = in.readFloat();
                }
                songs.add(new HeardSong(
                        new HeardSong.Label(entry.quadrant(), entry.artist(), entry.moods(), false),
                        features,
                        CepstrumImage.of(image)));
            }
        } catch (IOException e) {
            throw new TrainingException(file + " cannot be read: delete it and run the command again.", e);
        }
        return new Corpus(songs, ends);
    }
}
