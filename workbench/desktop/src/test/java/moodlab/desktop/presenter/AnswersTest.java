package moodlab.desktop.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Round;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final List<Optional<Feedback>> taken = new ArrayList<>();
    private final PretendSessions sessions = new PretendSessions();
    private boolean songOver;
    private final Answers answers =
            new Answers((decision, playing, acknowledged) -> taken.add(acknowledged), playing -> songOver);
    private final OpenSession session = sessions.open(StartForm.defaults(), answers, (shot, reading) -> {}, text -> {});

    @Test
    void acknowledgesAnAnswerWhenTheLoopAsksAgain() {
        answers.give(1, new Feedback.Thumbed(Thumb.UP));
        answers.give(1, new Feedback.Next());
        session.next();
        assertEquals(List.of(Optional.empty(), Optional.of(new Feedback.Thumbed(Thumb.UP))), taken);
    }

    @Test
    void dropsWhatWasMeantForAnEarlierList() {
        answers.give(1, new Feedback.Next());
        answers.give(1, new Feedback.Next());
        session.next();
        answers.give(2, new Feedback.Leave());
        Round second = session.next();
        assertEquals(Exposure.End.LEFT, second.outcome().exposure().end());
    }

    @Test
    void takesAThumbOfTheLastRoundBackInTheNext() {
        answers.give(1, new Feedback.Thumbed(Thumb.UP));
        answers.give(1, new Feedback.Next());
        session.next();
        answers.give(1, new Feedback.Undone(1));
        answers.give(2, new Feedback.Next());
        session.next();
        session.close();
        long missing = sessions.log().stream()
                .filter(entry -> entry instanceof LogEntry.Settled settled
                        && settled.reward() instanceof moodlab.domain.round.Reward.Missing)
                .count();
        assertEquals(2, missing);
    }

    @Test
    void saysThatTheSongIsOver() {
        songOver = true;
        assertEquals(Exposure.End.FINISHED, session.next().outcome().exposure().end());
    }
}
