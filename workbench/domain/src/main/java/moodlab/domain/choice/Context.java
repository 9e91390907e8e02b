package moodlab.domain.choice;

import java.time.LocalDateTime;
import moodlab.domain.Affect;
import moodlab.domain.Observation;

/**
 * What is known when a song is chosen.
 *
 * @param observation the whole emotion distribution with its quality, or that no face was seen
 * @param activity what the listener is doing, as free text; empty where unknown
 * @param place where, likewise
 * @param target where the strategy wants the listener to be in the valence–arousal plane
 * @param features the same as numbers, for policies that learn
 */
public record Context(
        Observation observation,
        LocalDateTime localTime,
        String activity,
        String place,
        StrategyDraw strategy,
        Affect target,
        Features features) {}
