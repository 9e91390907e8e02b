/** Sessions that a crash cut off, offered on the start page. */
package moodlab.desktop.presenter.stopped;
