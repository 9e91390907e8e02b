package moodlab.domain.round;

import moodlab.domain.Sensor;
import moodlab.domain.Timeline;
import moodlab.domain.choice.ContextBuilder;
import moodlab.domain.choice.Policy;
import moodlab.domain.song.Player;
import moodlab.domain.song.SongSource;

/** All that a listening loop talks to. */
public record LoopPorts(
        Sensor sensor,
        ContextBuilder contexts,
        SongSource songs,
        Policy policy,
        Player player,
        FeedbackSource listener,
        RewardRule rewards,
        RoundLog log,
        Timeline time) {}
