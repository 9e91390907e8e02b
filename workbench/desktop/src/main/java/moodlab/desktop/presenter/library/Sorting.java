package moodlab.desktop.presenter.library;

/** By which column the rows stand. */
public record Sorting(Column column, boolean ascending) {

    /** The same column once more turns the order round. */
    public Sorting by(Column other) {
        return new Sorting(other, other != column || !ascending);
    }
}
