/**
 * The keys of a home: one for the store, in {@code key.json}, and with it one for each participant, a file each below
 * {@code keys/participants}. No key is in the store, so that no backup of the store keeps one that was destroyed.
 */
package moodlab.store.keys;
