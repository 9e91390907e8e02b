/** What a window that runs for long is watched by: how late its thread is, and what it holds. */
package moodlab.desktop.soak;
