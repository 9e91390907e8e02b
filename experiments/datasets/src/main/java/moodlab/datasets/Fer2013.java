package moodlab.datasets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import moodlab.domain.Emotion;
import moodlab.domain.FaceImage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Faces of FER2013 (Goodfellow et al. 2013) with their labels and, where an index is at hand, the FER+ votes on the same
 * rows. Row numbers begin at 0.
 */
public final class Fer2013 {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> VOTE_COLUMNS =
            List.of("fp_anger", "fp_disgust", "fp_fear", "fp_happiness", "fp_sadness", "fp_surprise", "fp_neutral");

    private final IdxFile images;
    private final IdxFile labels;
    private final List<FerPlusVotes> votes;
    private final List<Integer> keptRows;

    private Fer2013(IdxFile images, IdxFile labels, List<FerPlusVotes> votes, List<Integer> keptRows) {
        this.images = images;
        this.labels = labels;
        this.votes = votes;
        this.keptRows = keptRows;
    }

    /**
     * Pictures and labels alone: no votes, every row kept.
     *
     * @throws DatasetException where a file cannot be used or the two do not fit each other
     */
    public static Fer2013 of(Path images, Path labels) {
        IdxFile pictures = IdxFile.faces(images);
        IdxFile classes = IdxFile.labels(labels);
        if (pictures.count() != classes.count()) {
            throw new DatasetException("%s holds %d pictures, but %s %d labels: take files of the same part."
                    .formatted(images, pictures.count(), labels, classes.count()));
        }
        for (int i = 0; i < classes.count(); i++) {
            if (classes.value(i) >= Emotion.COUNT) {
                throw new DatasetException("%s has the label %d in row %d; labels are 0 … 6: take the FER2013 labels."
                        .formatted(labels, classes.value(i), i));
            }
        }
        List<FerPlusVotes> none = Collections.nCopies(classes.count(), FerPlusVotes.none());
        return new Fer2013(
                pictures,
                classes,
                none,
                IntStream.range(0, classes.count()).boxed().toList());
    }

    /**
     * The same rows with the FER+ votes of an index file (CSV, plain or gzipped, same row order).
     *
     * @throws DatasetException where the index cannot be read or has another number of rows
     */
    public Fer2013 withVotes(Path index) {
        List<FerPlusVotes> read = new ArrayList<>();
        for (CSVRecord row : rows(index)) {
            read.add(votes(index, row));
        }
        if (read.size() != size()) {
            throw new DatasetException("%s has %d rows for %d pictures: take the index of the same part."
                    .formatted(index, read.size(), size()));
        }
        return new Fer2013(images, labels, List.copyOf(read), keptRows);
    }

    /** The files that {@link #training} reads, in a fixed order; their hash names the data. */
    public static List<Path> trainingFiles(Path directory) {
        Path folder = Files.isDirectory(directory.resolve("fer2013")) ? directory.resolve("fer2013") : directory;
        return List.of(
                folder.resolve("train-images-idx3-ubyte.gz"),
                folder.resolve("train-ferlabels-idx1-ubyte.gz"),
                folder.resolve("train-index.csv.gz"),
                folder.resolve("dedup_roles.csv"));
    }

    /**
     * The training part with votes; {@link #keptRows()} leaves out copies of pictures that also lie in another part or
     * earlier in this one.
     *
     * @param directory the folder of the set, or the one that holds it as {@code fer2013}
     */
    public static Fer2013 training(Path directory) {
        List<Path> files = trainingFiles(directory);
        Fer2013 all = of(files.get(0), files.get(1)).withVotes(files.get(2));
        Set<String> kept = new HashSet<>();
        for (CSVRecord row : rows(files.get(3))) {
            if (row.get("role").equals("keep")) {
                kept.add(row.get("fer2013_jpg"));
            }
        }
        List<CSVRecord> index = rows(files.get(2));
        List<Integer> keptRows = IntStream.range(0, all.size())
                .filter(i -> kept.contains(index.get(i).get("fer2013_jpg")))
                .boxed()
                .toList();
        return new Fer2013(all.images, all.labels, all.votes, keptRows);
    }

    public int size() {
        return labels.count();
    }

    public FaceImage face(int row) {
        return images.face(row);
    }

    public Emotion label(int row) {
        return Emotion.ofLabel(labels.value(row));
    }

    public FerPlusVotes votes(int row) {
        return votes.get(row);
    }

    /** The rows to train on, ascending. */
    public List<Integer> keptRows() {
        return keptRows;
    }

    private static List<CSVRecord> rows(Path file) {
        if (!Files.exists(file)) {
            throw new DatasetException(file + " does not exist: check the path.");
        }
        try (InputStreamReader in = new InputStreamReader(IdxFile.open(file), StandardCharsets.UTF_8)) {
            return CSV.parse(in).getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(file + " is no readable CSV table: copy or download it again.", e);
        }
    }

    private static FerPlusVotes votes(Path index, CSVRecord row) {
        try {
            if (row.get("fp_neutral").isEmpty()) {
                return FerPlusVotes.none();
            }
            return FerPlusVotes.of(VOTE_COLUMNS.stream()
                    .mapToInt(column -> Integer.parseInt(row.get(column)))
                    .toArray());
        } catch (IllegalArgumentException e) {
            throw new DatasetException(
                    "%s, row %d, has no FER+ votes in the columns fp_…: take the set's index file."
                            .formatted(index, row.getRecordNumber()),
                    e);
        }
    }
}
