package moodlab.domain.song;

import java.time.Instant;
import moodlab.domain.Affect;
import moodlab.domain.AffectSpread;

/**
 * What one source says about a song's mood.
 *
 * @param who the rater's pseudonym, the model's or the method's name; empty for a folder
 * @param at when it was said
 * @param spread standard deviations of the error that is to be expected
 * @param why in words for a person
 */
public record SourceTag(TagSource source, String who, Instant at, Affect affect, AffectSpread spread, String why) {}
