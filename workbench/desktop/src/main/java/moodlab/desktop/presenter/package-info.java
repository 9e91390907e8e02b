/** What the window thinks: state and rules without a window. Nothing here knows Swing. */
package moodlab.desktop.presenter;
