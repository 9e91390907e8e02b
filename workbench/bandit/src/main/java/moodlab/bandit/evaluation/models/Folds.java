package moodlab.bandit.evaluation.models;

import java.util.HashMap;
import java.util.Map;
import moodlab.bandit.evaluation.log.Trial;

/**
 * Deals a log to folds so that all rounds of a participant fall into one: what is fitted on the other folds has never
 * seen the participant. A log of a single participant is dealt by sessions, one without either by rounds.
 */
public final class Folds {

    /** How many there are, at most. */
    public static final int MOST = 5;

    private final Map<String, Integer> participants = new HashMap<>();
    private final Map<String, Integer> sessions = new HashMap<>();

    /** Learns who there is; every round is shown to it before {@link #of} is asked. */
    public void add(Trial trial) {
        participants.putIfAbsent(trial.place().participant(), participants.size());
        sessions.putIfAbsent(trial.place().session(), sessions.size());
    }

    /** The round's fold, from 0. */
    public int of(Trial trial) {
        Trial.Place place = trial.place();
        if (participants.size() > 1) {
            return participants.get(place.participant()) % MOST;
        }
        return (int) (sessions.size() > 1 ? sessions.get(place.session()) % MOST : place.row() % MOST);
    }

    /** How many participants there are; one where nobody is named. */
    public int participants() {
        return participants.size();
    }

    /** Whether the log names its participants. */
    public boolean named() {
        return !participants.containsKey("");
    }
}
