package moodlab.domain.round;

import java.util.List;
import java.util.random.RandomGenerator;
import moodlab.domain.Look;
import moodlab.domain.Moment;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.Slate;
import moodlab.domain.song.Song;

/**
 * A session's rounds: look, weigh, draw, log, play, hear the answer, learn. It blocks, so it runs on a thread of its
 * own.
 *
 * <p>A decision is on disk before anybody sees it. A round is learnt from when its undo window has closed, after its
 * reward was logged; that happens at the start of a later round or at {@link #close}.
 */
public final class ListeningLoop {

    private final LoopPorts ports;
    private final LoopSettings settings;
    private final RandomGenerator seeds;
    private final OpenRounds open;
    private int sequence;

    /** @param seeds gives each draw its own seed, which is logged */
    public ListeningLoop(LoopPorts ports, LoopSettings settings, RandomGenerator seeds) {
        this(ports, settings, seeds, 0);
    }

    /**
     * Goes on with a session that was cut off.
     *
     * @param rounds how many it has already
     */
    public ListeningLoop(LoopPorts ports, LoopSettings settings, RandomGenerator seeds, int rounds) {
        this.sequence = rounds;
        this.ports = ports;
        this.settings = settings;
        this.seeds = seeds;
        this.open = new OpenRounds(ports, settings);
    }

    /**
     * Runs one round. Its reward may still change while the undo window is open.
     *
     * @throws LogUnwritable where the log refuses; the round is then as it stands in the log
     */
    public Round next() {
        open.settleClosed(ports.time().now());
        Decision decision = decide(++sequence);
        ports.log().append(decision);
        Listening listening = new Listening(ports, decision, open);
        Outcome outcome = listening.untilTheEnd();
        return open.add(decision, outcome, listening.thumbNanos());
    }

    /** Settles what is still open, learns from it and ends the session in the log. */
    public void close() {
        Look rest = ports.sensor().rest();
        if (!rest.readings().isEmpty()) {
            log(sequence + 1, rest); // the face during the last song belongs to no decision, but to the session
        }
        open.settleAll();
        ports.log().append(new LogEntry.Closed(settings.session(), ports.time().now()));
    }

    private void log(int number, Look look) {
        ports.log().append(new LogEntry.Readings(settings.session(), number, look.readings(), look.samples()));
    }

    private Decision decide(int number) {
        Look look = ports.sensor().look();
        log(number, look);
        Moment now = ports.time().now();
        Context context = ports.contexts().build(look.observation(), now);
        List<Song> candidates = ports.songs().candidates();
        Choice choice = ports.policy().weigh(context, candidates);
        long seed = seeds.nextLong();
        Slate slate = choice.draw(settings.slateSize(), seed);
        return new Decision(
                settings.session(),
                number,
                now,
                context,
                ports.policy().state().stamp(),
                choice,
                seed,
                settings.selection(),
                slate);
    }
}
