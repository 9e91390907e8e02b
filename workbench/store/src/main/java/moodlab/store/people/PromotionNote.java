package moodlab.store.people;

/**
 * A step of a candidate's way into use, to be kept.
 *
 * @param promotion its number, from 1
 * @param kind what was decided, such as {@code FROZEN}
 * @param order only rounds logged after this entry count from here on
 * @param rounds with a reward that the step rests on
 * @param low of the advantage then
 * @param high likewise
 * @param json what was frozen; empty in later steps
 * @param by who decided it, and when
 */
public record PromotionNote(
        int promotion, String kind, long order, long rounds, double low, double high, String json, By by) {}
