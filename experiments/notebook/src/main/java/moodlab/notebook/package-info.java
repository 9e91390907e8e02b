/** What notebooks import: a log as tables, the questions that one asks of it, and a way to show the answers. */
package moodlab.notebook;
