package moodlab.session.people;

/**
 * Something that the home has to offer.
 *
 * @param kind {@code model}, {@code policy} or {@code store}
 * @param name unique among its kind
 * @param facts what there is to know of it, in words
 * @param retired whether it is offered no more
 */
public record Offer(String kind, String name, String facts, boolean retired) {

    public static final String MODEL = "model";
    public static final String POLICY = "policy";
    public static final String STORE = "store";
}
