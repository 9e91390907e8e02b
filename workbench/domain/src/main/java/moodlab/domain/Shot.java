package moodlab.domain;

/** What a camera answers when asked for a picture. */
public sealed interface Shot permits Frame, Shot.Lost, Shot.Ended {

    /** The camera went away; it is being reopened, so asking again may bring a frame. */
    record Lost(String reason) implements Shot {}

    /** There are no more pictures: a file's end. */
    record Ended() implements Shot {}
}
