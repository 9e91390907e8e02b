/** The window: pages and panels. They show; the presenters think; {@link moodlab.desktop.EventThread} crosses threads. */
package moodlab.desktop;
