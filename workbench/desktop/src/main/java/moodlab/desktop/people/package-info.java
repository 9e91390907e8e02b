/** Pages about people: log-in, registration, consents, preferences, the admin panel. They show; presenters think. */
package moodlab.desktop.people;
