/** The append-only log of sessions in one database file: written, read back, exported. */
package moodlab.store;
