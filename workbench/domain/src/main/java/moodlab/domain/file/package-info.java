/** Files that are whole, and their hashes. */
package moodlab.domain.file;
