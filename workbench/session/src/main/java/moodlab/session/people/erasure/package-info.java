/** Erasing what a home knows of a person: preview, the erasure itself, its certificate. */
package moodlab.session.people.erasure;
