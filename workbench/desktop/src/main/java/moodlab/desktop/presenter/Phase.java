package moodlab.desktop.presenter;

/** Where a session stands. */
public enum Phase {
    /** Camera, network, songs and store are being opened. */
    OPENING,
    /** The face is being read; no list yet. */
    LOOKING,
    /** A list is shown and waits for a choice. */
    CHOOSING,
    /** A song plays. */
    LISTENING,
    /** The log could not be written. */
    STUCK,
    /** The session is being closed. */
    ENDING
}
