package moodlab.domain.round;

/** A decision, what came of it, and what that was worth. */
public record Round(Decision decision, Outcome outcome, Reward reward) {}
