package moodlab.session.people;

/** What a person is told before a camera looks at them. */
public final class Notice {

    /** As Regulation (EU) 2024/1689, Art. 50(3), asks of whoever uses emotion recognition. */
    public static final String TEXT =
            "While a camera is on, this program infers emotions from your face. It does so to choose songs, on this"
                    + " computer alone. An expression is not a feeling: what is inferred may be wrong. You may stop at any"
                    + " time, without giving a reason.";

    private Notice() {}
}
