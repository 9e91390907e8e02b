package moodlab.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import moodlab.domain.FaceBox;
import org.junit.jupiter.api.Test;

/** Recall and precision on five photos with the boxes that people drew; prints them. */
class GroupPhotosTest {

    private static final double LIKE = 0.4;
    private static final Pattern IMAGE = Pattern.compile("<image file='([^']+)'(.*?)</image>", Pattern.DOTALL);
    private static final Pattern BOX =
            Pattern.compile("<box top='(\\d+)' left='(\\d+)' width='(\\d+)' height='(\\d+)'/>");

    @Test
    void findsNearlyEveryFaceAndHardlyAnythingElse() throws Exception {
        String boxes = Files.readString(TestVideos.real("faces/testing.xml"));
        int drawn = 0;
        int found = 0;
        int hits = 0;
        try (CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.GROUP)) {
            for (MatchResult image : IMAGE.matcher(boxes).results().toList()) {
                List<FaceBox> truth = BOX.matcher(image.group(2))
                        .results()
                        .map(GroupPhotosTest::box)
                        .toList();
                List<FaceBox> all = finder.all(TestPictures.frame(TestPictures.photo(image.group(1))));
                drawn += truth.size();
                hits += all.size();
                found += matched(truth, new ArrayList<>(all));
            }
        }
        System.out.printf("faces drawn %d, found %d; of %d hits %d beside a face%n", drawn, found, hits, hits - found);
        assertEquals(25, drawn);
        assertTrue(found >= 23, "found " + found);
        assertTrue(hits - found <= 2, "beside " + (hits - found));
    }

    @Test
    void findsNoFaceInADrawnMountain() {
        try (CascadeFaceFinder finder = CascadeFaceFinder.open(FinderSettings.GROUP)) {
            assertEquals(List.of(), finder.all(TestPictures.frame(TestPictures.photo("free-mountain-vector-01.jpg"))));
        }
    }

    /** Each hit serves one face: the one that it covers best of those that are left. */
    private static int matched(List<FaceBox> truth, List<FaceBox> hits) {
        int matched = 0;
        for (FaceBox face : truth) {
            FaceBox best = hits.stream()
                    .max((one, other) -> Double.compare(Boxes.overlap(face, one), Boxes.overlap(face, other)))
                    .orElse(face);
            if (hits.contains(best) && Boxes.overlap(face, best) >= LIKE) {
                hits.remove(best);
                matched++;
            }
        }
        return matched;
    }

    private static FaceBox box(MatchResult box) {
        return new FaceBox(
                Integer.parseInt(box.group(2)),
                Integer.parseInt(box.group(1)),
                Integer.parseInt(box.group(3)),
                Integer.parseInt(box.group(4)));
    }
}
