package moodlab.desktop.presenter;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.FeedbackSource;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Playback;

/**
 * Carries answers from the window to the session's thread. The loop asks again only when the last answer is on disk:
 * that is when an answer counts as taken.
 */
public final class Answers implements FeedbackSource {

    private static final long LOOK_EVERY_MILLIS = 100;

    /** Hears when the session waits for an answer; called on the session's thread. */
    @FunctionalInterface
    public interface Listener {

        /**
         * The session waits.
         *
         * @param taken the answer that is on disk since the last call; empty where a round begins
         */
        void waiting(Decision decision, Optional<Playback> playing, Optional<Feedback> taken);
    }

    private record Answer(int sequence, Feedback feedback) {

        /** What was meant for an earlier list must not touch this one; an undo names its round, a report its moment. */
        boolean fits(Decision decision) {
            return sequence == decision.sequence()
                    || feedback instanceof Feedback.Undone
                    || feedback instanceof Feedback.Reported
                    || feedback instanceof Feedback.Leave;
        }
    }

    private final BlockingQueue<Answer> given = new LinkedBlockingQueue<>();
    private final Listener listener;
    private final Predicate<Playback> ended;
    private Optional<Answer> handedOut = Optional.empty();
    private Optional<Playback> sounding = Optional.empty();

    /**
     * Nothing is handed in yet.
     *
     * @param ended whether a song has come to its end
     */
    public Answers(Listener listener, Predicate<Playback> ended) {
        this.listener = listener;
        this.ended = ended;
    }

    /** Hands in an answer to the round of that number; never waits. */
    public void give(int sequence, Feedback feedback) {
        given.add(new Answer(sequence, feedback));
    }

    /** A round begins: what was handed out before is acknowledged or lost by now. */
    void forget() {
        handedOut = Optional.empty();
    }

    /** Stops what still sounds, where a round broke off. */
    void silence() {
        sounding.ifPresent(playing -> playing.stop(Exposure.End.FAILED));
        sounding = Optional.empty();
    }

    @Override
    public Feedback await(Decision decision, Optional<Playback> playing) {
        sounding = playing;
        listener.waiting(decision, playing, handedOut.map(Answer::feedback));
        Answer answer = next(decision, playing);
        handedOut = Optional.of(answer);
        return answer.feedback();
    }

    private Answer next(Decision decision, Optional<Playback> playing) {
        while (true) {
            Optional<Answer> answer = poll(decision).filter(candidate -> candidate.fits(decision));
            if (answer.isPresent()) {
                return answer.get();
            }
            if (given.isEmpty() && playing.filter(ended).isPresent()) {
                return new Answer(decision.sequence(), new Feedback.Finished());
            }
        }
    }

    /** An interrupt ends the session; its flag stays cleared, for a flagged thread cannot write the store's file. */
    private Optional<Answer> poll(Decision decision) {
        try {
            return Optional.ofNullable(given.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            return Optional.of(new Answer(decision.sequence(), new Feedback.Leave()));
        }
    }
}
