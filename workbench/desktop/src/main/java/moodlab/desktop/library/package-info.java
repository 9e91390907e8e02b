/** The library page's table, mood folders and scatter; they show rows and tell what a person does with them. */
package moodlab.desktop.library;
