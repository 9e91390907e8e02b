package moodlab.desktop.presenter;

import java.util.concurrent.Executor;

/**
 * What stands behind the replay page.
 *
 * @param reading runs one thing after another: the open recording belongs to it
 * @param comparing runs one thing after another, for long
 * @param window the window's thread
 */
public record ReplayParts(
        ReplaySource source, ReplayModel.Shelf shelf, Executor reading, Executor comparing, Executor window) {}
