package moodlab.store;

import moodlab.domain.round.Round;

/**
 * A round with its place in the log and who listened.
 *
 * @param order the decision's place in the log, events counted too, from 1
 */
public record LoggedRound(long order, String participant, Round round) {}
