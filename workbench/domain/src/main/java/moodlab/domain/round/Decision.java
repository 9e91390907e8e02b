package moodlab.domain.round;

import moodlab.domain.Moment;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.PolicyState;
import moodlab.domain.choice.Slate;

/**
 * A round up to the moment at which the list is shown: all that a replay or an off-policy estimate needs.
 *
 * @param sequence the round's number in its session, from 1
 * @param choice the candidates with the full probability vector
 * @param policy name, version and hash of the state that weighed
 * @param seed of the draw: {@code choice.draw(slate.size(), seed)} gives the slate again
 */
public record Decision(
        String session,
        int sequence,
        Moment at,
        Context context,
        PolicyState.Stamp policy,
        Choice choice,
        long seed,
        Selection selection,
        Slate slate)
        implements LogEntry {}
