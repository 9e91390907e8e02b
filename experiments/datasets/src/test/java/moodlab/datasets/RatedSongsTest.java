package moodlab.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moodlab.domain.Affect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatedSongsTest {

    @TempDir
    private Path folder;

    private void siTunes() throws IOException {
        Files.writeString(
                folder.resolve("music_info.csv"),
                ",item_id,popularity,energy,valence,duration\n0,7,22.0,0.34,0.503,204200.0\n1,8,,0.5,0.5,1000\n");
        Files.writeString(
                folder.resolve("stage1_interactions.csv"),
                "user_id,item_id,No.,timestamp,rating,duration,emo_valence,emo_arousal\n1,7,3,1625022948,4,96.5,0.3,-0.7\n");
        Files.writeString(
                folder.resolve("stage2_interactions.csv"),
                "inter_id,user_id,item_id,timestamp,rating,emo_pre_valence,emo_pre_arousal,emo_post_valence,"
                        + "emo_post_arousal,duration,rec_type\n1,1,7,1625103746,2,0.35,-0.4,-0.2,0.1,,\n");
    }

    @Test
    void readsSiTunesAndLeavesOutTracksWithoutFeatures() throws IOException {
        siTunes();
        SiTunes read = SiTunes.in(folder);
        assertEquals(new SiTunes.Track(7, 0.503, 0.34, 22, 204.2), read.tracks().get(7));
        assertEquals(1, read.tracks().size());
        assertEquals(new SiTunes.Rated(1, 7, 3, 4), read.first().get(0));
        assertEquals(
                new SiTunes.Listened(1, 7, 2, new Affect(0.35, -0.4), new Affect(-0.2, 0.1), 1625103746L),
                read.second().get(0));
    }

    @Test
    void readsInCarMusicWithItsOneCircumstance() throws IOException {
        Files.writeString(
                folder.resolve("Music_Track.csv"),
                "id, album, artist, title, mp3url, description, imageurl, category_id\n5,a,b,c,d,e,f,10\n");
        Files.writeString(
                folder.resolve("ContextualRating.csv"),
                "UserID,ItemID, Rating,DrivingStyle,mood,weather\n1001,5,2,NA,happy,NA\n1001,5,3,NA,NA,NA\n");
        InCarMusic read = InCarMusic.in(folder);
        assertEquals(
                new InCarMusic.Rating(1001, 5, 9, 2, Optional.of("mood=happy")),
                read.ratings().get(0));
        assertEquals(Optional.empty(), read.ratings().get(1).circumstance());
    }

    @Test
    void saysWhichFileIsMissingOrAnother() throws IOException {
        assertTrue(assertThrows(DatasetException.class, () -> SiTunes.in(folder))
                .getMessage()
                .contains("music_info.csv is missing"));
        siTunes();
        Files.writeString(folder.resolve("stage1_interactions.csv"), "a,b\n1,2\n");
        assertTrue(assertThrows(DatasetException.class, () -> SiTunes.in(folder))
                .getMessage()
                .contains("stage1_interactions.csv"));
    }
}
