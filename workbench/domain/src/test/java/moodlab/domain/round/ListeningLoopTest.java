package moodlab.domain.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import moodlab.domain.choice.Slate;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.SongUnplayable;
import org.junit.jupiter.api.Test;

class ListeningLoopTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void logsTheDecisionBeforeTheListenerSeesIt() {
        rehearsal.answer(() -> {
            assertInstanceOf(Decision.class, rehearsal.log.get(rehearsal.log.size() - 1));
            return new Feedback.Next();
        });
        rehearsal.loop(Selection.AUTO).next();
    }

    @Test
    void logsARoundInTheOrderInWhichItHappened() {
        rehearsal.answers(new Feedback.Thumbed(Thumb.UP), new Feedback.Next());
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        loop.next();
        loop.close();
        assertEquals(
                List.of("Readings", "Decision", "Answered", "Answered", "Heard", "Settled", "Learned", "Closed"),
                rehearsal.kinds());
    }

    @Test
    void learnsOnlyWhenTheUndoWindowHasClosed() {
        rehearsal.answers(new Feedback.Thumbed(Thumb.UP), new Feedback.Next(), new Feedback.Next());
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        loop.next();
        rehearsal.pass(Duration.ofSeconds(4));
        loop.next();
        assertEquals(0, rehearsal.lessons.size(), "four seconds later it can still be undone");
        rehearsal.answers(new Feedback.Next());
        rehearsal.pass(Duration.ofSeconds(1));
        loop.next();
        assertEquals(1, rehearsal.lessons.size());
        assertEquals(1.0, rehearsal.lessons.get(0).reward());
    }

    @Test
    void settlesARoundLaterWhoseRewardTheLogRefused() {
        rehearsal.answers(new Feedback.Thumbed(Thumb.UP), new Feedback.Next(), new Feedback.Next());
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        loop.next();
        rehearsal.pass(Duration.ofSeconds(5));
        rehearsal.refused = Optional.of(LogEntry.Settled.class);
        assertThrows(LogUnwritable.class, loop::next);
        assertEquals(0, rehearsal.lessons.size(), "what is not in the log is not learnt");
        rehearsal.refused = Optional.empty();
        loop.next();
        assertEquals(1, rehearsal.lessons.size());
    }

    @Test
    void forgetsAThumbThatIsTakenBackInTheNextRound() {
        rehearsal.answers(
                new Feedback.Thumbed(Thumb.UP), new Feedback.Next(), new Feedback.Undone(1), new Feedback.Leave());
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        loop.next();
        loop.next();
        loop.close();
        assertEquals(List.of(), rehearsal.lessons);
        assertTrue(rehearsal.settled().stream().allMatch(reward -> reward instanceof Reward.Missing));
    }

    @Test
    void doesNotLogAnUndoThatComesTooLate() {
        rehearsal.answers(new Feedback.Thumbed(Thumb.DOWN), new Feedback.Next());
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        loop.next();
        rehearsal.pass(Duration.ofSeconds(6));
        rehearsal.answers(new Feedback.Undone(1), new Feedback.Next());
        loop.next();
        assertTrue(rehearsal.answered().stream().noneMatch(feedback -> feedback instanceof Feedback.Undone));
        assertEquals(1, rehearsal.lessons.size());
    }

    @Test
    void neverLearnsFromAMissingAnswer() {
        rehearsal.answers(new Feedback.Finished());
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        Round round = loop.next();
        loop.close();
        assertInstanceOf(Reward.Missing.class, round.reward());
        assertEquals(List.of(), rehearsal.lessons);
    }

    @Test
    void playsWhatTheListenerPicksAndOnlyOnce() {
        rehearsal.answers(new Feedback.Picked(2), new Feedback.Picked(1), new Feedback.Next());
        Round round = rehearsal.loop(Selection.PICK).next();
        assertEquals(2, round.outcome().played().getAsInt());
        assertEquals(List.of(round.decision().slate().song(2)), rehearsal.started);
    }

    @Test
    void playsNothingWhereNothingIsPicked() {
        rehearsal.answers(new Feedback.Next());
        Round round = rehearsal.loop(Selection.PICK).next();
        assertTrue(round.outcome().played().isEmpty());
        assertEquals(Duration.ZERO, round.outcome().exposure().heard());
    }

    @Test
    void goesOnAfterASongThatCannotBePlayed() {
        rehearsal.player = song -> {
            throw new SongUnplayable("The file is empty.");
        };
        ListeningLoop loop = rehearsal.loop(Selection.AUTO);
        Round round = loop.next();
        assertEquals(Exposure.End.FAILED, round.outcome().exposure().end());
        assertEquals("The file is empty.", rehearsal.heard().get(0).note());
        assertEquals(2, loop.next().decision().sequence());
    }

    @Test
    void givesTheSlateAgainFromTheLoggedProbabilitiesAndSeed() {
        rehearsal.answers(new Feedback.Next());
        Decision decision = rehearsal.loop(Selection.AUTO).next().decision();
        Slate again = decision.choice().draw(decision.slate().size(), decision.seed());
        assertEquals(decision.slate(), again);
    }

    @Test
    void showsNothingThatTheLogRefused() {
        boolean[] asked = {false};
        rehearsal.answer(() -> {
            asked[0] = true;
            return new Feedback.Next();
        });
        rehearsal.refused = Optional.of(Decision.class);
        assertThrows(LogUnwritable.class, () -> rehearsal.loop(Selection.AUTO).next());
        assertFalse(asked[0]);
    }
}
