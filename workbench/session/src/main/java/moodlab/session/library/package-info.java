/** What a person does to the library of a home: edits, moves, files, scans, hearing; one door that a check can stand before. */
package moodlab.session.library;
