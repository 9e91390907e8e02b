package moodlab.datasets.bandit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.domain.round.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BanditLogTest {

    private static final String HEADER =
            "sequence,session,participant,strategy,policy,policy_state,selection,candidates,probabilities,slate,"
                    + "propensities,played,reward,features,log_order\n";
    private static final String ROUND =
            "1,S-1,P-1,stay,thompson,abc,auto,Q1/a;Q4/b,0.25;0.75,Q4/b;Q1/a,0.75;1.0,1,1.0,\"{\"\"evening\"\":1}\",5\n";

    @TempDir
    Path folder;

    private List<Trial> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        List<Trial> trials = new ArrayList<>();
        BanditLog.open(file).trials().forEach(trials::add);
        return trials;
    }

    @Test
    void readsARoundOfOurs() throws IOException {
        Files.writeString(folder.resolve("songs.csv"), """
                id,title,artist,folder,valence,arousal,since_log_order
                Q1/a,A,,Q1,0.5,0.5,1
                Q4/b,B,,Q4,0.5,-0.5,1
                Q4/b,B,,Q4,0.4,-0.5,6
                """);
        Trial trial = read("rounds.csv", HEADER + ROUND).get(0);
        assertEquals(new Trial.Place("P-1", "S-1", 1, 1), trial.place());
        assertEquals(new Trial.Drawn(1, 0.75), trial.drawn(1));
        assertEquals(new Trial.Drawn(0, 1), trial.drawn(2));
        assertEquals(0.25, trial.probabilities().value(0));
        assertEquals(Selection.AUTO, trial.selection());
        assertEquals(1, trial.reward().orElseThrow());
        assertEquals(0.5, trial.candidates().get(1).affect().valence(), "as it was at the round's entry");
        assertEquals(1, trial.context().orElseThrow().features().value(0));
        assertEquals(2, trial.columns().traits().size());
    }

    @Test
    void withoutSongsAModelTellsThemApartByName() throws IOException {
        Trial trial = read("rounds.csv", HEADER + ROUND).get(0);
        assertTrue(trial.context().isEmpty());
        assertEquals(1, trial.columns().traits().get(1).value(1));
        assertEquals(0, trial.columns().traits().get(1).value(0));
    }

    @Test
    void emptyPropensitiesAndRewardsAreMissingNotZero() throws IOException {
        Trial trial = read("rounds.csv", HEADER + ROUND.replace("0.75;1.0,1,1.0", ",1,"))
                .get(0);
        assertTrue(Double.isNaN(trial.drawn(1).propensity()));
        assertTrue(trial.reward().isEmpty());
    }

    @Test
    void aCellThatIsNoNumberIsNamed() {
        String bad = HEADER + ROUND + ROUND.replace("0.75;1.0", "0.75;often");
        BanditLogUnreadable failure = assertThrows(BanditLogUnreadable.class, () -> read("rounds.csv", bad));
        assertTrue(failure.getMessage().contains("rounds.csv, row 3, column 'propensities'"), failure.getMessage());
    }

    @Test
    void aRowThatWasCutShortIsNamed() {
        BanditLogUnreadable failure =
                assertThrows(BanditLogUnreadable.class, () -> read("rounds.csv", HEADER + "1,S-1,P-1\n"));
        assertTrue(failure.getMessage().contains("has 3 cells where the header has 15"), failure.getMessage());
    }

    @Test
    void anAnswerAfterItsRewardStoodIsFound() throws IOException {
        Files.writeString(
                folder.resolve("events.csv"),
                "log_order,session,sequence,event,undone\n6,S-1,1,thumbed,\n7,S-1,1,settled,\n8,S-1,1,thumbed,\n");
        Path file = folder.resolve("rounds.csv");
        Files.writeString(file, HEADER + ROUND);
        assertEquals("feedback-late", BanditLog.open(file).findings().get(0).code());
    }

    @Test
    void readsTheOpenBanditFormat() throws IOException {
        Files.writeString(
                folder.resolve("item_context.csv"), ",item_id,item_feature_0,item_feature_1\n0,0,-0.5,x\n1,1,0.5,y\n");
        String header = ",timestamp,item_id,position,click,propensity_score,user_feature_0,user-item_affinity_0,"
                + "user-item_affinity_1\n";
        List<Trial> trials = read("men.csv", header + "0,t,1,3,1,0.25,aa,0.0,2.0\n1,t,0,1,0,0.5,bb,0.0,0.0\n");
        Trial trial = trials.get(0);
        assertEquals(List.of(new Trial.Drawn(1, 0.25)), trial.list());
        assertEquals(2, trial.candidates().size());
        assertEquals(1, trial.reward().orElseThrow());
        assertTrue(trial.probabilities().isEmpty());
        assertEquals("[1.0, 0.0, 0.0, 0.0, 1.0]", trial.columns().situation().toString());
        assertEquals("[0.5, 0.0, 1.0, 2.0]", trial.columns().traits().get(1).toString());
    }

    @Test
    void somethingElseIsRefusedWithASentence() {
        BanditLogUnreadable failure = assertThrows(BanditLogUnreadable.class, () -> read("x.csv", "a,b\n1,2\n"));
        assertTrue(failure.getMessage().contains("neither"), failure.getMessage());
        assertThrows(BanditLogUnreadable.class, () -> BanditLog.open(folder.resolve("no.csv")));
    }

    private String refusal(String text) {
        return assertThrows(BanditLogUnreadable.class, () -> read("rounds.csv", text))
                .getMessage();
    }

    @Test
    void whatCannotBeALogIsRefusedWithWhatToDo() throws IOException {
        assertTrue(refusal("").contains("header is missing"));
        assertTrue(refusal(HEADER.replace("sequence,", "")).contains("lacks the column 'sequence'"));
        assertTrue(refusal(HEADER.replace("\n", ",reward\n")).contains("has the column 'reward' twice"));
        assertTrue(refusal(HEADER + ROUND.replace(",1,1.0", ",-1,1.0")).contains("of which number -1 played"));
        assertTrue(refusal(HEADER + ROUND.replace("Q1/a;Q4/b,0.25", "Q4/b;Q4/b,0.25"))
                .contains("has a candidate twice"));
        assertTrue(refusal(HEADER + "9e99" + ROUND.substring(1)).contains("no whole number"));
        assertTrue(refusal(HEADER + "\"S\"x" + ROUND).contains("with quotes doubled"));
        Files.write(folder.resolve("rounds.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        BanditLogUnreadable packed =
                assertThrows(BanditLogUnreadable.class, () -> BanditLog.open(folder.resolve("rounds.csv.gz")));
        assertTrue(packed.getMessage().contains("unpack it"), packed.getMessage());
    }

    @Test
    void aMarkBeforeTheFirstLetterAndLineEndsOfOthersAreRead() throws IOException {
        String quoted = "\uFEFF\"sequence\"" + HEADER.substring("sequence".length()) + ROUND;
        assertEquals(read("plain.csv", HEADER + ROUND), read("marked.csv", quoted.replace("\n", "\r\n")));
    }

    @Test
    void aStateThatCameOutOfALessonIsKnown() throws IOException {
        Files.writeString(
                folder.resolve("events.csv"),
                "session,sequence,event,undone,policy_state\nS-1,1,learned,,abc\nS-1,2,opened,,def\n");
        Path file = folder.resolve("rounds.csv");
        Files.writeString(file, HEADER + ROUND);
        assertTrue(BanditLog.open(file).learnt().test("abc"));
        assertFalse(BanditLog.open(file).learnt().test("def"));
    }

    @Test
    void usersOfTheOpenBanditFormatAreAPolicysContext() throws IOException {
        String header = ",item_id,position,click,propensity_score,user_feature_0,user_feature_1\n";
        Trial trial = read("men.csv", header + "0,1,3,1,0.25,aa,0.5\n1,0,1,0,0.5,bb,2\n")
                .get(0);
        assertEquals(
                List.of("user_feature_0=aa", "user_feature_0=bb", "user_feature_1"),
                trial.context().orElseThrow().features().names());
        assertEquals(0.5, trial.context().orElseThrow().features().value(2));
        assertEquals(
                "songs-untagged",
                BanditLog.open(folder.resolve("men.csv")).findings().get(0).code());
        String below = header + "0,1,-3,1,0.25,aa,0.5\n";
        assertTrue(assertThrows(BanditLogUnreadable.class, () -> read("men.csv", below))
                .getMessage()
                .contains("has the position -3"));
    }

    @Test
    void tooManyItemsForNamesLeaveTheModelNothing() throws IOException {
        Trial trial = read("men.csv", "item_id,position,click,propensity_score\n99999,1,0,0.1\n")
                .get(0);
        assertEquals(100_000, trial.candidates().size());
        assertTrue(trial.columns().traits().isEmpty());
    }
}
