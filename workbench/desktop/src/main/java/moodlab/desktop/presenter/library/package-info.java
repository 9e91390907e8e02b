/** The library page's rules, without a window. */
package moodlab.desktop.presenter.library;
