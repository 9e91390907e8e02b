/** What a home knows of one person, how it is taken out of the tables, and the search for what is left. */
package moodlab.store.erasure;
