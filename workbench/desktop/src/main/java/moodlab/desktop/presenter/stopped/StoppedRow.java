package moodlab.desktop.presenter.stopped;

/**
 * A session that was cut off, as it is offered.
 *
 * @param sentence such as {@code session S-017 stopped at 14:02, 1,283 events safe}
 * @param day when it stopped, as a date in words
 * @param live whether it ran in real time, so that a person can go on with it
 */
public record StoppedRow(String session, String participant, String sentence, String day, boolean live) {}
