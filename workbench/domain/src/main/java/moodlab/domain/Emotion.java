package moodlab.domain;

/**
 * The seven classes that a face is read as, in the order of FER2013's labels (0 … 6).
 *
 * <p>Valence and arousal of each are the pleasure and arousal means that raters gave to the word
 * (Russell and Mehrabian 1977, "Evidence for a three-factor theory of emotions", J. Res. Pers. 11,
 * 273–294); neutral is the origin by definition. Together with {@link MoodFolder} this is the one table
 * of coordinates in Moodlab.
 */
public enum Emotion {
    ANGRY(-0.51, 0.59),
    DISGUST(-0.60, 0.35),
    FEAR(-0.64, 0.60),
    HAPPY(0.81, 0.51),
    SAD(-0.63, -0.27),
    SURPRISE(0.40, 0.67),
    NEUTRAL(0, 0);

    /** How many classes there are. */
    public static final int COUNT = 7;

    private final Affect affect;

    Emotion(double valence, double arousal) {
        this.affect = new Affect(valence, arousal);
    }

    public Affect affect() {
        return affect;
    }

    /** The class with that FER2013 label, 0 … 6. */
    public static Emotion ofLabel(int label) {
        return values()[label];
    }

    /** The name as people read it and as folders are called: lower case. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
