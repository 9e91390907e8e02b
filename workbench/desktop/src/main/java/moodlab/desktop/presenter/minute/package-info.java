/** The last minute of readings, as a plot shows it. */
package moodlab.desktop.presenter.minute;
