package moodlab.desktop.presenter;

/** A field of the start page that can be filled in wrongly. */
public enum Field {
    PARTICIPANT,
    CAMERA,
    SONGS,
    ACTIVITY,
    PLACE,
    SLATE,
    SEED
}
