package moodlab.vision;

/**
 * A webcam as a person knows it.
 *
 * @param index the system's number, from 0
 * @param name as the system calls it, such as the maker's; the number where it does not
 */
public record WebcamName(int index, String name) {}
