package moodlab.domain.song;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;
import org.junit.jupiter.api.Test;

class MoodTagTest {

    private static SourceTag said(TagSource source, double valence, double spread) {
        return new SourceTag(
                source, "", Instant.EPOCH, new Affect(valence, 0), new AffectSpread(spread, spread), "because");
    }

    @Test
    void weighsEachSourceByHowCertainItIs() {
        MoodTag tag = MoodTag.of(List.of(said(TagSource.FOLDER, 0.2, 0.4), said(TagSource.PERSON, 0.4, 0.2)));
        assertEquals(
                (0.2 / 0.16 + 0.4 / 0.04) / (1 / 0.16 + 1 / 0.04), tag.affect().valence(), 1e-12);
        assertEquals(1 / Math.sqrt(1 / 0.16 + 1 / 0.04), tag.spread().valence(), 1e-12);
        assertEquals(List.of(TagSource.PERSON, TagSource.FOLDER), tag.sources());
    }

    @Test
    void isLessCertainWhereSourcesContradictEachOther() {
        MoodTag tag = MoodTag.of(List.of(said(TagSource.LYRICS, -0.6, 0.2), said(TagSource.PERSON, 0.6, 0.2)));
        assertEquals(0, tag.affect().valence(), 1e-12);
        double chiSquare = 2 * Math.pow(0.6 / 0.2, 2);
        assertEquals(0.2 / Math.sqrt(2) * Math.sqrt(chiSquare), tag.spread().valence(), 1e-12);
    }

    @Test
    void knowsNothingWithoutSources() {
        assertEquals(MoodTag.UNKNOWN, MoodTag.of(List.of()));
        assertTrue(MoodTag.UNKNOWN.uncertainty() > MoodTag.of(MoodFolder.Q1).uncertainty());
    }

    @Test
    void leavesAFoldersPointAsItIs() {
        MoodFolder.all()
                .forEach(folder ->
                        assertEquals(folder.affect(), MoodTag.of(folder).calibrated()));
    }

    @Test
    void countsUncertainTagsForLessAndCertainOnesForMore() {
        double folder = MoodTag.of(MoodFolder.Q1).calibrated().valence();
        MoodTag vague = new MoodTag(MoodFolder.Q1.affect(), new AffectSpread(0.5, 0.5), List.of(TagSource.LYRICS));
        MoodTag sharp = new MoodTag(MoodFolder.Q1.affect(), new AffectSpread(0.1, 0.1), List.of(TagSource.PERSON));
        assertTrue(vague.calibrated().valence() < folder);
        assertTrue(sharp.calibrated().valence() > folder);
        assertEquals(0.5 * (0.25 + 1 / 12.0) / (0.25 + 0.25), vague.calibrated().valence(), 1e-12);
    }

    @Test
    void anUncertainTagNeverPassesForNear() {
        Affect target = MoodFolder.Q1.affect();
        assertEquals(0, MoodTag.of(MoodFolder.Q1).distance(target));
        MoodTag vague = new MoodTag(target, new AffectSpread(0.6, 0.6), List.of(TagSource.LYRICS));
        assertEquals(Math.sqrt(2 * 0.36 - 2 / 12.0), vague.distance(target), 1e-12);
    }
}
