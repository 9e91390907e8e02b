package moodlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import moodlab.datasets.DatasetException;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.FaceImage;
import moodlab.emotion.ModelManifest;
import moodlab.emotion.Provenance;
import moodlab.emotion.TwoReadings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceEvaluationTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void drawFaces() throws IOException {
        data = TinyFer.write(folder, 40);
    }

    @Test
    void tellsTheTwoHeadsApart() throws IOException {
        FaceReport report =
                outcome(Optional.of(data.resolve("train-index.csv.gz"))).report();
        assertEquals(1, report.accuracyFerPlus());
        assertEquals(0.5, report.accuracy());
        assertEquals(0.5, report.fer2013().accuracy());
        assertEquals(0.2, report.ece(), 1e-9);
        assertEquals(20, report.confusion().get(3).get(3));
        assertEquals(20, report.fer2013().confusion().get(4).get(3));
        report.write(folder.resolve("report.json"));
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertEquals(1, json.at("/perClass/sad/recall").doubleValue());
        assertEquals(0, json.at("/fer2013/perClass/sad/recall").doubleValue());
        assertEquals(1.5, json.get("msPerImageP50").doubleValue());
        assertEquals(99, json.get("parameters").longValue());
    }

    @Test
    void measuresAgainstTheLabelsWithoutVotes() {
        FaceReport report = outcome(Optional.empty()).report();
        assertEquals(null, report.accuracyFerPlus());
        assertEquals(20, report.confusion().get(4).get(4));
    }

    @Test
    void showsPicturesOnlyWhereAsked() {
        FaceEvaluation.Outcome outcome = wrong();
        String plain = FacePage.of(outcome, manifest(), false);
        assertFalse(plain.contains("base64"));
        assertTrue(plain.contains("<td>happy</td><td>fear</td><td>80.0 %</td>"), plain);
        String pictured = FacePage.of(outcome, manifest(), true);
        assertTrue(pictured.contains("data:image/png;base64,"));
        assertTrue(pictured.contains("prefers-color-scheme:dark"));
        assertFalse(pictured.contains("http"), "all it needs is in the file");
    }

    @Test
    void theDiagramIsWellFormed() throws Exception {
        String page = FacePage.of(wrong(), manifest(), false);
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6)
                .replaceAll("=([^\\s\"/>][^\\s/>]*)", "=\"$1\"");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void measuresAgainUnderEachHardship() {
        FaceEvaluation evaluation =
                new FaceEvaluation(face -> reading(happy(face) ? Emotion.HAPPY : Emotion.SAD), 99, () -> 0);
        Path images = data.resolve("train-images-idx3-ubyte.gz");
        Path labels = data.resolve("train-ferlabels-idx1-ubyte.gz");
        FaceEvaluation.Outcome plain = evaluation.run(images, labels, Optional.empty());
        assertEquals(null, plain.report().hardships());
        Map<String, Double> shares = evaluation
                .underHardships(plain, images, labels, Optional.empty())
                .report()
                .hardships();
        assertEquals(Hardship.values().length, shares.size());
        assertEquals(1, shares.get("dark"));
        assertEquals(1, shares.get("side light"));
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path none = TinyFer.write(folder.resolve("none"), 0);
        FaceEvaluation evaluation = new FaceEvaluation(face -> reading(Emotion.SAD), 1, () -> 0);
        assertThrows(
                DatasetException.class,
                () -> evaluation.run(
                        none.resolve("train-images-idx3-ubyte.gz"),
                        none.resolve("train-ferlabels-idx1-ubyte.gz"),
                        Optional.empty()));
    }

    /** A reader that sees what the drawn faces show, but labels all of them happy. */
    private FaceEvaluation.Outcome outcome(Optional<Path> votes) {
        long[] now = {0};
        return new FaceEvaluation(
                        face -> reading(happy(face) ? Emotion.HAPPY : Emotion.SAD), 99, () -> now[0] += 1_500_000)
                .run(data.resolve("train-images-idx3-ubyte.gz"), data.resolve("train-ferlabels-idx1-ubyte.gz"), votes);
    }

    private FaceEvaluation.Outcome wrong() {
        FaceImage face = FaceImage.of(new float[FaceImage.SIDE * FaceImage.SIDE]);
        FaceReport report =
                outcome(Optional.of(data.resolve("train-index.csv.gz"))).report();
        return new FaceEvaluation.Outcome(
                report, List.of(new FaceEvaluation.Mistake(3, face, Emotion.HAPPY, Emotion.FEAR, 0.8)));
    }

    private static boolean happy(FaceImage face) {
        return face.at(10, 5) > face.at(10, 43);
    }

    private static TwoReadings reading(Emotion perceived) {
        double[] p = new double[Emotion.COUNT];
        p[perceived.ordinal()] = 0.8;
        p[Emotion.NEUTRAL.ordinal()] = 0.2;
        return new TwoReadings(EmotionDistribution.of(p), EmotionDistribution.certain(Emotion.HAPPY));
    }

    private static ModelManifest manifest() {
        Provenance provenance = Provenance.here("0", 7, "unknown", Provenance.RANDOM_WEIGHTS);
        return new ModelManifest(ModelManifest.TWO_HEADS, "", "drawn faces", provenance, 1, Map.of(), 1, 1.0, true);
    }
}
