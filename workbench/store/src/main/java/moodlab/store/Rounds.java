package moodlab.store;

import java.util.List;
import java.util.function.Consumer;
import moodlab.domain.round.Decision;
import org.jdbi.v3.core.Handle;

/** A session's rounds, put together from its decisions and events. */
final class Rounds {

    private record Decided(long order, Decision decision) {}

    private final Handle handle;
    private final String session;
    private final Fold fold;
    private final DecisionMapper mapper;

    Rounds(Handle handle, String session, SongRows songs) {
        this.handle = handle;
        this.session = session;
        this.fold = new Fold(EventRows.of(handle, session));
        this.mapper = new DecisionMapper(new SongHistory(songs.all(handle)));
    }

    /** @param page how many to hold at a time */
    void forEach(int page, Consumer<LoggedRound> consumer) {
        String participant = participant();
        List<Decided> next = after(0, page);
        while (!next.isEmpty()) {
            for (Decided decided : next) {
                consumer.accept(new LoggedRound(decided.order(), participant, fold.round(decided.decision())));
            }
            next = after(next.get(next.size() - 1).decision().sequence(), page);
        }
    }

    private String participant() {
        return handle.createQuery("SELECT participant FROM sessions WHERE session = :session")
                .bind("session", session)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private List<Decided> after(int sequence, int atMost) {
        return handle.createQuery("""
                        SELECT * FROM rounds WHERE session = :session AND sequence > :after
                        ORDER BY sequence FETCH FIRST :n ROWS ONLY
                        """)
                .bind("session", session)
                .bind("after", sequence)
                .bind("n", atMost)
                .map((row, context) -> new Decided(row.getLong("log_order"), mapper.map(row, context)))
                .list();
    }
}
