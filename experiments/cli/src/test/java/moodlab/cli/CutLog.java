package moodlab.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import moodlab.domain.round.Feedback;
import moodlab.domain.round.LogEntry;
import moodlab.domain.round.Reward;
import moodlab.domain.round.RoundLog;
import moodlab.store.LoggedEvent;
import moodlab.store.LoggedSession;
import moodlab.store.Store;

/** Writes the beginning of a session's log elsewhere, as a crash behind the first known reward would leave it. */
final class CutLog {

    private CutLog() {}

    static void copy(Store whole, RoundLog log, String name) {
        LoggedSession session = whole.sessions().stream()
                .filter(each -> each.session().equals(name))
                .findFirst()
                .orElseThrow();
        Map<Long, LogEntry> entries = new TreeMap<>();
        whole.eachRound(name, round -> entries.put(round.order(), round.round().decision()));
        long last = Long.MAX_VALUE;
        for (LoggedEvent event : whole.events(name)) {
            entry(event, session).ifPresent(entry -> entries.put(event.order(), entry));
            boolean known =
                    event.reward().filter(Reward.Known.class::isInstance).isPresent();
            last = known ? Math.min(last, event.order()) : last;
        }
        for (Map.Entry<Long, LogEntry> entry : entries.entrySet()) {
            if (entry.getKey() <= last) {
                log.append(entry.getValue());
            }
        }
    }

    private static Optional<LogEntry> entry(LoggedEvent event, LoggedSession session) {
        int sequence = event.sequence().orElse(0);
        String name = event.session();
        return switch (event.kind()) {
            case OPENED ->
                Optional.of(new LogEntry.Opened(name, session.participant(), event.at(), session.settings()));
            case THUMBED -> answered(event, new Feedback.Thumbed(event.thumb().orElseThrow()));
            case NEXT -> answered(event, new Feedback.Next());
            case FINISHED -> answered(event, new Feedback.Finished());
            case HEARD ->
                Optional.of(new LogEntry.Heard(
                        name,
                        sequence,
                        event.at(),
                        event.position().orElse(0),
                        event.exposure().orElseThrow(),
                        event.note()));
            case SETTLED ->
                Optional.of(new LogEntry.Settled(
                        name, sequence, event.at(), event.reward().orElseThrow()));
            default -> Optional.empty();
        };
    }

    private static Optional<LogEntry> answered(LoggedEvent event, Feedback feedback) {
        return Optional.of(
                new LogEntry.Answered(event.session(), event.sequence().orElseThrow(), event.at(), feedback));
    }
}
