package moodlab.desktop.presenter;

import java.util.concurrent.Executor;

/**
 * Where things run.
 *
 * @param work may wait for the disk, the camera, the sound
 * @param window the only thread that the window knows
 */
public record Threads(Executor work, Executor window) {}
