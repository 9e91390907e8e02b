package moodlab.desktop.presenter;

/** Start pages for tests. */
final class Forms {

    private Forms() {}

    static StartForm with(String selection) {
        return form("P-01", selection, "5", "1");
    }

    static StartForm form(String participant, String selection, String slate, String seed) {
        StartForm usual = StartForm.defaults();
        return new StartForm(
                participant,
                usual.strategy(),
                selection,
                usual.policy(),
                usual.reward(),
                usual.camera(),
                usual.cameraFile(),
                usual.songs(),
                usual.songsFolder(),
                usual.activity(),
                usual.place(),
                slate,
                seed,
                usual.record());
    }
}
