package moodlab.store;

import static moodlab.store.Samples.SESSION;
import static moodlab.store.Samples.answered;
import static moodlab.store.Samples.decision;
import static moodlab.store.Samples.heard;
import static moodlab.store.Samples.learned;
import static moodlab.store.Samples.opened;
import static moodlab.store.Samples.settled;
import static moodlab.store.Samples.song;
import static moodlab.store.Samples.songs;
import static moodlab.store.Samples.thumb;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import moodlab.domain.Sample;
import moodlab.domain.TimedReading;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.round.Decision;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.LogUnwritable;
import moodlab.domain.round.Outcome;
import moodlab.domain.round.RecordingStep;
import moodlab.domain.round.Reward;
import moodlab.domain.round.Round;
import moodlab.domain.round.RoundLog;
import moodlab.domain.round.Thumb;
import moodlab.domain.song.Exposure;
import moodlab.domain.song.Song;
import moodlab.store.LoggedEvent.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
        append(opened(SESSION, "P-07"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = Store.open(home);
    }

    private void append(LogEntry... entries) {
        for (LogEntry entry : entries) {
            store.log().append(entry);
        }
    }

    @Test
    void aClosedStoreTakesAndTellsNothingMore() {
        RoundLog log = store.log();
        store.close();
        List<LogEntry> late =
                List.of(decision(SESSION, 1, songs(6)), new LogEntry.Readings(SESSION, 1, List.of(), List.of()));
        for (LogEntry entry : late) {
            LogUnwritable fault = assertThrows(LogUnwritable.class, () -> log.append(entry));
            assertTrue(fault.getMessage().contains("is closed, so the last entry was not logged"), fault.getMessage());
        }
        assertThrows(LogUnwritable.class, () -> store.songs(List.of(song(1))));
        StoreUnavailable fault = assertThrows(StoreUnavailable.class, store::sessions);
        assertTrue(fault.getMessage().endsWith("is closed: open it again."), fault.getMessage());
        assertThrows(StoreUnavailable.class, store.catalogue()::songs);
        assertThrows(StoreUnavailable.class, () -> store.people().offers().withdrawn("policy"));
        store.close(); // once more does nothing
        try (Store next = Store.open(home)) {
            next.log().append(decision(SESSION, 1, songs(6)));
            assertThrows(LogUnwritable.class, () -> log.append(decision(SESSION, 2, songs(6))));
            assertEquals(1, next.rounds(SESSION).size());
        }
    }

    @Test
    void aDecisionReadsBackBitForBit() {
        List<Decision> written = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            written.add(decision(SESSION, i, songs(12)));
            append(written.get(i - 1));
        }
        reopen();
        assertEquals(
                written, store.rounds(SESSION).stream().map(Round::decision).toList());
    }

    @Test
    void theSeedDrawsTheLoggedListAgain() {
        append(decision(SESSION, 1, songs(30)));
        Decision read = store.rounds(SESSION).get(0).decision();
        assertEquals(read.slate(), read.choice().draw(read.slate().size(), read.seed()));
    }

    @Test
    void theLastThumbThatWasNotTakenBackCounts() {
        append(
                decision(SESSION, 1, songs(6)),
                thumb(1, Thumb.UP),
                thumb(1, Thumb.DOWN),
                heard(1),
                decision(SESSION, 2, songs(6)),
                thumb(2, Thumb.UP),
                answered(2, new Feedback.Undone(1)),
                heard(2));
        List<Round> rounds = store.rounds(SESSION);
        assertEquals(
                new Outcome(OptionalInt.of(1), Optional.empty(), Samples.exposure()),
                rounds.get(0).outcome());
        assertEquals(Optional.of(Thumb.UP), rounds.get(1).outcome().thumb());
    }

    @Test
    void aThumbGivenAgainAfterAnUndoCounts() {
        append(
                decision(SESSION, 1, songs(6)),
                thumb(1, Thumb.UP),
                answered(1, new Feedback.Undone(1)),
                thumb(1, Thumb.DOWN),
                heard(1));
        assertEquals(
                Optional.of(Thumb.DOWN), store.rounds(SESSION).get(0).outcome().thumb());
    }

    @Test
    void aRewardIsTheOneThatWasSettled() {
        Reward missing = new Reward.Missing("no thumb was given");
        append(
                decision(SESSION, 1, songs(6)),
                heard(1),
                settled(1, new Reward.Known(0.1 + 0.2)),
                decision(SESSION, 2, songs(6)),
                heard(2),
                settled(2, missing),
                decision(SESSION, 3, songs(6)),
                heard(3));
        List<Reward> rewards = store.rounds(SESSION).stream().map(Round::reward).toList();
        assertEquals(
                List.of(new Reward.Known(0.1 + 0.2), missing, new Reward.Missing("the round was not settled")),
                rewards);
    }

    @Test
    void aRoundThatWasCutOffIsARoundWithoutAReward() {
        append(decision(SESSION, 1, songs(6)), thumb(1, Thumb.UP));
        Round round = store.rounds(SESSION).get(0);
        assertEquals(new Reward.Missing("the round was cut off before its end"), round.reward());
        assertEquals(
                new Outcome(OptionalInt.empty(), Optional.of(Thumb.UP), Exposure.none(Exposure.End.LEFT)),
                round.outcome());
    }

    @Test
    void everyEntryIsReadBackInOrder() {
        append(
                decision(SESSION, 1, songs(6)),
                answered(1, new Feedback.Picked(3)),
                thumb(1, Thumb.UP),
                answered(1, new Feedback.Undone(1)),
                answered(1, new Feedback.Finished()),
                answered(1, new Feedback.Next()),
                answered(1, new Feedback.Leave()),
                new LogEntry.Heard(SESSION, 1, Samples.at(9), 0, Exposure.none(Exposure.End.FAILED), "no audio in it"),
                settled(1, new Reward.Known(1)),
                learned(1),
                new LogEntry.Recorded(SESSION, Samples.at(19), RecordingStep.ENDED, "stopped by hand"),
                new LogEntry.Closed(SESSION, Samples.at(20)));
        List<LoggedEvent> events = store.events(SESSION);
        assertEquals(
                List.of(
                        Kind.OPENED,
                        Kind.PICKED,
                        Kind.THUMBED,
                        Kind.UNDONE,
                        Kind.FINISHED,
                        Kind.NEXT,
                        Kind.LEAVE,
                        Kind.HEARD,
                        Kind.SETTLED,
                        Kind.LEARNED,
                        Kind.RECORDING_ENDED,
                        Kind.CLOSED),
                events.stream().map(LoggedEvent::kind).toList());
        assertEquals(OptionalInt.of(3), events.get(1).position());
        assertEquals(OptionalInt.of(1), events.get(3).undone());
        assertEquals(
                Optional.of(Exposure.none(Exposure.End.FAILED)), events.get(7).exposure());
        assertEquals("no audio in it", events.get(7).note());
        assertEquals(OptionalInt.empty(), events.get(7).position());
        assertEquals(Optional.of(Samples.state(2).stamp()), events.get(9).policy());
        assertEquals(Samples.at(20), events.get(11).at());
    }

    @Test
    void oneOrderRunsThroughRoundsAndEventsWithoutAGap() {
        append(decision(SESSION, 1, songs(6)), thumb(1, Thumb.UP), heard(1));
        reopen();
        append(settled(1, new Reward.Known(1)), decision(SESSION, 2, songs(6)));
        List<Long> orders = new ArrayList<>();
        store.eachRound(SESSION, round -> orders.add(round.order()));
        store.events(SESSION).forEach(event -> orders.add(event.order()));
        assertEquals(
                LongStream.rangeClosed(1, 6).boxed().toList(),
                orders.stream().sorted().toList());
    }

    @Test
    void readingsWaitForTheNextEntryAndReadBackAsTheyWere() {
        LogEntry.Readings readings = Samples.readings(SESSION, 1);
        append(readings);
        assertEquals(0, store.readings(SESSION));
        append(decision(SESSION, 1, songs(6)));
        assertEquals(4, store.readings(SESSION));
        List<TimedReading> read = new ArrayList<>();
        store.eachReading(SESSION, logged -> read.add(logged.reading()));
        assertEquals(readings.readings(), read);
        List<Sample> samples = new ArrayList<>();
        store.eachSample(SESSION, logged -> samples.add(logged.sample()));
        assertEquals(readings.samples(), samples);
    }

    @Test
    void readingsThatStillWaitAreWrittenWhenTheStoreIsClosed() {
        append(Samples.readings(SESSION, 1));
        reopen();
        assertEquals(4, store.readings(SESSION));
    }

    @Test
    void thePolicyGoesOnFromWhatItLearntLast() {
        append(decision(SESSION, 1, songs(6)), learned(1), decision(SESSION, 2, songs(6)), learned(2));
        reopen();
        assertEquals(Optional.of(Samples.state(3)), store.latestPolicyState("P-07", "thompson"));
        assertEquals(Optional.empty(), store.latestPolicyState("P-08", "thompson"));
        assertEquals(Optional.empty(), store.latestPolicyState("P-07", "greedy"));
    }

    @Test
    void aLongPolicyStateIsKeptWhole() {
        PolicyState state = new PolicyState("thompson", 1, "[" + "0.123456789,".repeat(300_000) + "0]");
        append(new LogEntry.Learned(SESSION, 1, Samples.at(1), state));
        reopen();
        assertEquals(Optional.of(state), store.latestPolicyState("P-07", "thompson"));
    }

    @Test
    void sessionsAreNumbered() {
        assertEquals("S-002", store.nextSession());
        append(opened("S-041", "P-08"), opened("pilot", "P-08"));
        assertEquals("S-042", store.nextSession());
    }

    @Test
    void aSessionThatWasCutOffIsNotClosed() {
        append(opened("S-002", "P-08"), new LogEntry.Closed("S-002", Samples.at(3)));
        assertEquals(
                List.of(
                        new LoggedSession(SESSION, "P-07", Samples.at(0), "{\"seed\":7}", false),
                        new LoggedSession("S-002", "P-08", Samples.at(0), "{\"seed\":7}", true)),
                store.sessions());
    }

    @Test
    void anOldRoundKeepsTheSongAsItWas() {
        append(decision(SESSION, 1, songs(3)));
        Song was = song(0);
        Song is =
                new Song(was.id(), "Another title", was.artist(), was.file(), was.length(), was.folder(), was.affect());
        store.songs(List.of(is));
        append(decision(SESSION, 2, List.of(is, song(1))));
        reopen();
        List<Round> rounds = store.rounds(SESSION);
        assertEquals(was, rounds.get(0).decision().choice().candidates().get(0));
        assertEquals(is, rounds.get(1).decision().choice().candidates().get(0));
    }

    @Test
    void songsThatDidNotChangeAreNotedOnce() {
        store.songs(songs(5));
        store.songs(songs(6));
        append(decision(SESSION, 1, songs(6)));
        reopen();
        store.songs(songs(6));
        assertEquals(songs(6), store.songs().stream().map(LoggedSong::song).toList());
    }

    @Test
    void aRoundCannotBeWrittenTwiceAndTheLogGoesOn() {
        append(decision(SESSION, 1, songs(6)));
        assertThrows(LogUnwritable.class, () -> append(decision(SESSION, 1, songs(7))));
        append(decision(SESSION, 2, songs(6)));
        assertEquals(2, store.rounds(SESSION).size());
    }

    @Test
    void whatWasLoggedCannotBeChangedOrDeleted() {
        append(Samples.readings(SESSION, 1), decision(SESSION, 1, songs(6)));
        try (Handle handle = RawStore.open(home)) {
            assertThrows(JdbiException.class, () -> handle.execute("UPDATE rounds SET seed = 1"));
            assertThrows(JdbiException.class, () -> handle.execute("DELETE FROM rounds"));
            assertThrows(JdbiException.class, () -> handle.execute("UPDATE events SET note = 'x'"));
            assertThrows(JdbiException.class, () -> handle.execute("DELETE FROM readings"));
            assertThrows(JdbiException.class, () -> handle.execute("UPDATE sessions SET settings = ''"));
        }
    }

    @Test
    void textIsDataAndNeverSql() {
        String nasty = "'); DROP TABLE rounds; --";
        append(opened(nasty, nasty));
        assertEquals(nasty, store.sessions().get(1).participant());
        assertTrue(store.rounds(nasty).isEmpty());
    }

    @Test
    void aHomeCanBeMovedWithItsSongs() throws IOException {
        Song song = song(1);
        Path file = home.resolve("first/demo/a.mp3");
        Song inside = new Song("demo/a.mp3", "A", "B", file, song.length(), song.folder(), song.affect());
        try (Store first = Store.open(home.resolve("first"))) {
            first.songs(List.of(song, inside));
            assertEquals(inside, first.songs().get(1).song());
        }
        Path second = Files.move(home.resolve("first"), home.resolve("second"));
        try (Store moved = Store.open(second)) {
            assertEquals(song.file(), moved.songs().get(0).song().file());
            assertEquals(
                    second.resolve("demo/a.mp3"), moved.songs().get(1).song().file());
        }
    }

    @Test
    void isInTellsWhetherThereIsAStore() {
        assertTrue(Store.isIn(home));
        assertFalse(Store.isIn(home.resolve("elsewhere")));
    }
}
