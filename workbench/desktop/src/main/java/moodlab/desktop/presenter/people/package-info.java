/** What stands behind the pages about people. No window. */
package moodlab.desktop.presenter.people;
